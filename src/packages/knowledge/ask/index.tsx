import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../../../domain/policy/bounds';
import { spoken } from '../../../../locales/spoken';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { TextField } from '../../../components/text-field';
import { AnswerCard } from './answer-card';
import { Chips } from './chips';
import { HandOver } from './hand-over';
import { OwnThings } from './own-things';
import { useAsk } from './use-ask';

/** Asks in one's own words: the answer, one's own things beside it, and always a person. */
export default function AskPage() {
  const [words, setWords] = useState('');
  const asking = useAsk();
  const { shown, busy, problem, before } = asking;
  const left = policyBounds.noteLength - words.trim().length;
  const ask = (said: string) => {
    setWords(said);
    void asking.ask(said);
  };
  return (
    <PageShell title={text('ask.title')}>
      <View className="stack">
        <TextField
          id="ask-words"
          value={words}
          placeholder={text('ask.placeholder')}
          hint={left < 0 ? text('words.tooLong', { count: -left }) : undefined}
          wrong={left < 0}
          onChange={setWords}
        />
        {spoken().language === 'en' && <View className="sub">{text('ask.someInChinese')}</View>}
        <Button
          id="ask-send"
          kind="act"
          full
          icon="circle-help"
          busy={busy}
          disabled={left < 0 || words.trim() === ''}
          onTap={() => ask(words)}
        >
          {text(busy ? 'ask.looking' : 'ask.send')}
        </Button>
      </View>
      {problem !== null && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{answerText(problem)}</View>
        </View>
      )}
      {shown !== null && (
        <>
          <AnswerCard
            asked={shown}
            busy={busy}
            onPhrase={() => void asking.ask(shown.words, true)}
          />
          <OwnThings answer={shown.answer} />
          <Chips title={text('ask.meant')} chips={meant(shown.answer.related)} onAsk={ask} />
          <HandOver key={shown.words} asked={shown} />
        </>
      )}
      {shown === null && <Often onAsk={ask} />}
      <Chips title={text('ask.before')} chips={before} onAsk={ask} onForget={asking.forget} />
      <View className="cap center">{text('ask.neverActs')}</View>
    </PageShell>
  );
}

const often = ['ask.often1', 'ask.often2', 'ask.often3', 'ask.often4'] as const;

function Often({ onAsk }: { onAsk: (words: string) => void }) {
  return <Chips title={text('ask.often')} chips={often.map((key) => text(key))} onAsk={onAsk} />;
}

const meant = (related: Array<{ question: string }>) => related.map(({ question }) => question);
