import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EntitlementView } from '../../../domain/contract/views/order';
import type { Sentence } from '../../../domain/primitives/sentence';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { roleOf } from '../../theme/named';

interface BasisListProps {
  entitlement: EntitlementView;
  /** Advice follows what is wrong: none before that is said. */
  issueChosen: boolean;
}

/** The rules and laws behind the answer: folded where all is well, open where one is refused. */
export function BasisList({ entitlement, issueChosen }: BasisListProps) {
  const { allowed, basis, noReason, advice } = entitlement;
  const [open, setOpen] = useState(!allowed);
  const now = useNow();
  const label = text(open ? 'file.basisClose' : 'file.basisOpen');
  return (
    <View className="basis" id="claim-basis">
      {issueChosen && advice.map(({ words }) => (
        <View key={words.key} className="sub">{sentenceText(words, now)}</View>
      ))}
      <View className="link" onClick={() => setOpen(!open)} {...roleOf('button')}>
        {label}
      </View>
      {open && <Lines sentences={basis} />}
      {open && (
        <View className="cap">
          {text('file.noReasonWhy', { why: sentenceText(noReason.reason, now) })}
        </View>
      )}
      {open && <Lines sentences={noReason.basis} />}
    </View>
  );
}

function Lines({ sentences }: { sentences: Sentence[] }) {
  const now = useNow();
  return (
    <>
      {sentences.map((sentence) => (
        <View key={sentence.key} className="cap">{sentenceText(sentence, now)}</View>
      ))}
    </>
  );
}
