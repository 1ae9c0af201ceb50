import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimRulesView } from '../../../domain/contract/views/claim-rules';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import './rules-card.scss';

/** What one may say to the resident about such goods, with the rule or law it rests on. */
export function RulesCard({ rules }: { rules: ClaimRulesView }) {
  const [open, setOpen] = useState(false);
  const now = useNow();
  const label = text(open ? 'handlingRules.close' : 'handlingRules.open');
  const sentences = [...rules.basis, ...rules.noReason.basis];
  return (
    <View className="card handling-rules" id="handling-rules">
      <View className="line handling-rules__head">
        <View className="title grow">{text('handlingRules.title')}</View>
        <View className="link" onClick={() => setOpen(!open)} {...roleOf('button')}>
          {label}
        </View>
      </View>
      {rules.withReport && (
        <View className="note note--soon" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{text('handlingRules.late')}</View>
        </View>
      )}
      <View className="sub">{sentenceText(rules.noReason.reason, now)}</View>
      {open && rules.advice.map(({ words }) => (
        <View key={words.key} className="sub">{sentenceText(words, now)}</View>
      ))}
      {open && sentences.map((sentence) => (
        <View key={sentence.key} className="cap">{sentenceText(sentence, now)}</View>
      ))}
    </View>
  );
}
