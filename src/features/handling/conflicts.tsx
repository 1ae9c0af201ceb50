import { View } from '@tarojs/components';
import type { FindingsView } from '../../../domain/contract/views/plan';
import { inOneGo } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { Icon } from '../../components/icon';

/** What speaks for another party than the suggested one: whoever decides must have seen it. */
export function Conflicts({ findings: { conflicts } }: { findings: FindingsView }) {
  if (conflicts.length === 0) return null;
  const now = serverNow();
  return (
    <View className="note note--soon" id="conflicts">
      <Icon name="scale" />
      <View className="grow">
        <View className="strong">{text('plan.conflicts')}</View>
        {conflicts.map(({ ruleId, liableParty, reasons }) => (
          <View key={ruleId}>
            {text('plan.finding', {
              party: text(`liability.${liableParty}`),
              reasons: inOneGo(reasons.map((reason) => sentenceText(reason, now))),
            })}
          </View>
        ))}
      </View>
    </View>
  );
}
