import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { Button } from '../../../components/button';
import type { Asked } from './use-ask';

interface PhraseProps {
  asked: Asked;
  busy: boolean;
  onPhrase: () => void;
}

/**
 * Other words by a provider's model, where the platform set one up. Nothing is sent there without a
 * tap on what says so.
 */
export function Phrase({ asked: { answer, phrased }, busy, onPhrase }: PhraseProps) {
  const { phrasedBy } = answer;
  if (phrasedBy === null) return null;
  const known = answer.answer !== null;
  if (phrased) {
    if (known && answer.answer?.phrased !== null) return null;
    return <View className="sub">{text(known ? 'ask.notPhrased' : 'ask.notFoundEither')}</View>;
  }
  return (
    <>
      <Button id="ask-phrase" kind="line" full busy={busy} onTap={onPhrase}>
        {text(busy ? 'ask.phrasing' : known ? 'ask.phrase' : 'ask.phraseSearch')}
      </Button>
      <View className="sub">{text('ask.phraseHint', { provider: phrasedBy })}</View>
    </>
  );
}
