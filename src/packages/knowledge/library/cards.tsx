import { Text, View } from '@tarojs/components';
import type { Question } from '../../../../domain/knowledge/question';
import type { Script } from '../../../../domain/knowledge/script';
import type { WorkedCase } from '../../../../domain/knowledge/worked-case';
import { text } from '../../../../locales/text';
import { ContentInChinese } from '../../../components/content-in-chinese';
import { StateChip } from '../../../components/state-chip';

/** A reply to read; it is sent from the claim, where its places are filled. */
export function ScriptCard({ script: { id, title, moment, tone, text: words } }: {
  script: Script;
}) {
  return (
    <View className="card stack" id={`script-${id}`}>
      <View className="line line--between">
        <View className="strong grow">{title}</View>
        <View className="cap">
          {text(`moment.${moment}`)}
          <View className="sep" />
          {text(`tone.${tone}`)}
        </View>
      </View>
      <Text className="say" style="white-space:pre-line">{readable(words)}</Text>
      <ContentInChinese />
    </View>
  );
}

/** `{name}` as a person says it. */
function readable(words: string): string {
  return words
    .replace(/\{name\}/g, text('place.shown', { place: text('place.name') }))
    .replace(/\{goodsName\}/g, text('place.shown', { place: text('place.goodsName') }))
    .replace(/\{amountFen\}/g, text('place.shown', { place: text('place.amountFen') }))
    .replace(/\{leaderName\}/g, text('place.shown', { place: text('place.leaderName') }));
}

export function QuestionCard({ question: { id, question, answer } }: { question: Question }) {
  return (
    <View className="card stack" id={`question-${id}`}>
      <View className="strong">{question}</View>
      <View>{answer}</View>
      <ContentInChinese />
    </View>
  );
}

/** A story written to learn from, and said to be one. */
export function CaseCard({ workedCase: { id, title, issue, before, done, after, lesson } }: {
  workedCase: WorkedCase;
}) {
  return (
    <View className="card stack" id={`case-${id}`}>
      <View className="line line--between">
        <View className="title grow">{title}</View>
        <StateChip icon="circle-help" label={text('library.exampleTag')} />
      </View>
      <View className="cap">{text(`issue.${issue}`)}</View>
      <Told label={text('library.before')} words={before} />
      <Told label={text('library.done')} words={done} />
      <Told label={text('library.after')} words={after} />
      <View className="note note--jade">
        <View className="strong">{text('library.lesson')}</View>
        <View className="grow">{lesson}</View>
      </View>
      <ContentInChinese />
    </View>
  );
}

function Told({ label, words }: { label: string; words: string }) {
  return (
    <View>
      <View className="cap">{label}</View>
      <View>{words}</View>
    </View>
  );
}
