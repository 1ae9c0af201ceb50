import { View } from '@tarojs/components';
import { firstLanguage } from '../../../../domain/primitives/reading-language';
import { text } from '../../../../locales/text';
import { ContentInChinese } from '../../../components/content-in-chinese';
import { Icon } from '../../../components/icon';
import { Phrase } from './phrase';
import type { Asked } from './use-ask';
import './answer-card.scss';

interface AnswerCardProps {
  asked: Asked;
  busy: boolean;
  /** Sends the question to the provider's model. */
  onPhrase: () => void;
}

/** What is known, in large words; or that it is not known, which is no shame. */
export function AnswerCard({ asked, busy, onPhrase }: AnswerCardProps) {
  const { words, answer } = asked;
  if (answer.answer === null) {
    const own = answer.claims.length > 0 || answer.orders.length > 0;
    return (
      <View className="card stack" id="ask-unknown" role="status">
        <View className="sub">{text('ask.youAsked', { words })}</View>
        <Foreword said={answer.foreword} />
        <View className="title">{text('ask.unknown')}</View>
        <View>{text(own ? 'ask.unknownOwn' : 'ask.unknownHint')}</View>
        <Phrase asked={asked} busy={busy} onPhrase={onPhrase} />
      </View>
    );
  }
  const { question, text: rule, phrased, language } = answer.answer;
  return (
    <View className="card stack" id="ask-answer" role="status">
      <View className="sub">{text('ask.youAsked', { words })}</View>
      <Foreword said={answer.foreword} />
      <View className="line">
        <Icon name="circle-check" />
        <View className="grow strong">{question}</View>
      </View>
      <View className="ask-said">{phrased ?? rule}</View>
      {phrased !== null && (
        <>
          <View className="sub" id="ask-phrased">
            {text('ask.phrased', { provider: answer.phrasedBy ?? '' })}
          </View>
          <View className="strong">{text('ask.rule')}</View>
          <View id="ask-rule">{rule}</View>
        </>
      )}
      {language === firstLanguage && answer.foreword.length === 0 && <ContentInChinese />}
      <Phrase asked={asked} busy={busy} onPhrase={onPhrase} />
    </View>
  );
}

/** Of their own, and about the entry, in the language that was asked in. */
function Foreword({ said }: { said: string[] }) {
  if (said.length === 0) return null;
  return (
    <View className="stack" id="ask-foreword">
      {said.map((sentence) => <View key={sentence}>{sentence}</View>)}
    </View>
  );
}
