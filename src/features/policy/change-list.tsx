import { View } from '@tarojs/components';
import type { RuleChange } from '../../../domain/policy/rules';
import { text } from '../../../locales/text';
import { FactRow } from '../../components/fact-row';
import { ruleText } from './rule-words';

/** What a version changes: before and after, in the unit of the rule. */
export function ChangeList({ changes }: { changes: readonly RuleChange[] }) {
  return (
    <View>
      {changes.map(({ key, before, after }) => (
        <FactRow
          key={key}
          label={text(`rule.${key}`)}
          value={text('rule.change', {
            before: ruleText(key, before),
            after: ruleText(key, after),
          })}
        />
      ))}
    </View>
  );
}
