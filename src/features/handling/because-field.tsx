import { View } from '@tarojs/components';
import { policyBounds } from '../../../domain/policy/bounds';
import { choiceReasons } from '../../../domain/remedy/choice-reason';
import { text } from '../../../locales/text';
import '../../components/reason-form.scss';
import { TextField } from '../../components/text-field';
import { roleOf } from '../../theme/named';
import type { BecauseState } from './use-because';

/** One tap on why, and a line of one's own where one likes. */
export function BecauseField({ because, id, wordless = false }: {
  because: BecauseState;
  id: string;
  /** Where the form asks for words of its own. */
  wordless?: boolean;
}) {
  const { reason, words, choose, write } = because;
  const over = words.trim().length - policyBounds.reasonLength;
  return (
    <View className="reason" role="radiogroup" ariaLabel={text('plan.becauseTitle')}>
      <View className="strong">{text('plan.becauseTitle')}</View>
      <View className="reason__presets">
        {choiceReasons.map((value) => (
          <View
            key={value}
            id={`pick-${value}`}
            className={`reason__preset ${value === reason ? 'reason__preset--on' : ''}`}
            onClick={() => choose(value)}
            {...roleOf('radio')}
            ariaChecked={value === reason}
          >
            {text(`plan.because.${value}`)}
          </View>
        ))}
      </View>
      {!wordless && reason !== null && (
        <TextField
          id={id}
          value={words}
          placeholder={text(reason === 'other' ? 'plan.becauseOther' : 'plan.becauseWords')}
          hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
          wrong={over > 0}
          onChange={write}
        />
      )}
    </View>
  );
}
