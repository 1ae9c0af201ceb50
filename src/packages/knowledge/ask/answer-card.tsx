import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import type { Asked } from './use-ask';
import './answer-card.scss';

/** What is known, in large words; or that it is not known, which is no shame. */
export function AnswerCard({ asked: { words, answer } }: { asked: Asked }) {
  if (answer.answer === null) {
    const own = answer.claims.length > 0 || answer.orders.length > 0;
    return (
      <View className="card stack" id="ask-unknown" role="status">
        <View className="sub">{text('ask.youAsked', { words })}</View>
        <View className="title">{text('ask.unknown')}</View>
        <View>{text(own ? 'ask.unknownOwn' : 'ask.unknownHint')}</View>
      </View>
    );
  }
  const { question, text: said } = answer.answer;
  return (
    <View className="card stack" id="ask-answer" role="status">
      <View className="sub">{text('ask.youAsked', { words })}</View>
      <View className="line">
        <Icon name="circle-check" />
        <View className="grow strong">{question}</View>
      </View>
      <View className="ask-said">{said}</View>
    </View>
  );
}
