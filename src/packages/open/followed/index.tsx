import { View } from '@tarojs/components';
import { useState } from 'react';
import { readFollowCode } from '../../../../domain/complaint/follow-code';
import type { FollowedComplaintView } from '../../../../domain/contract/views/complaint';
import { momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { StateChip } from '../../../components/state-chip';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';

const RELOAD_EVERY_MS = 15_000;

/** The code is typed each time: it is kept neither here nor on the phone. */
export default function FollowedPage() {
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const options = { ready: code !== '', everyMs: RELOAD_EVERY_MS };
  const { value, problem, reload } = useView('complaint.follow', { code }, options);
  const look = () => {
    const read = readFollowCode(typed);
    setWrong(read === null);
    if (read !== null) setCode(read);
  };
  const followed = code === '' ? undefined : value;
  return (
    <PageShell title={text('followed.title')}>
      {followed === undefined && (
        <View className="card stack">
          <View className="strong">{text('followed.ask')}</View>
          <LineField
            id="follow-code-typed"
            label={text('followed.ask')}
            value={typed}
            placeholder={text('followed.placeholder')}
            wrong={wrong}
            onChange={setTyped}
            onDone={look}
          />
          {wrong && <View className="cap t-late" role="alert">{text('followed.notCode')}</View>}
          <Button id="look" kind="act" full onTap={look}>{text('followed.look')}</Button>
        </View>
      )}
      {code !== '' && problem === undefined && followed === undefined && <Skeleton cards={1} />}
      {problem !== undefined && followed === undefined && (
        <ErrorState
          hint={answerText(problem)}
          {...(problem.code === 'codeUnknown' ? {} : { onRetry: () => void reload() })}
        />
      )}
      {followed !== undefined && <Followed followed={followed} code={code} reload={reload} />}
    </PageShell>
  );
}

const looks = {
  open: { icon: 'clock', tone: 'soon' },
  answered: { icon: 'message-circle', tone: 'jade' },
  closed: { icon: 'circle-check', tone: 'jade' },
} as const;

function Followed({ followed, code, reload }: {
  followed: FollowedComplaintView;
  code: string;
  reload: () => Promise<void>;
}) {
  const { subject, matter, state, answerDueAt, photoCount } = followed;
  const now = useNow(answerDueAt);
  const about = {
    subject: text(`complain.about.${subject}`),
    matter: text(`complain.matter.${matter}`),
  };
  return (
    <>
      <View className="card stack">
        <View><StateChip {...looks[state]} label={text(`followed.state.${state}`)} /></View>
        <View className="head">{text('followed.about', about)}</View>
        {state === 'open' && (
          <View className={`sub ${now > answerDueAt ? 't-late' : ''}`}>
            {now > answerDueAt
              ? text('followed.late')
              : text('followed.due', { dueAt: answerDueAt }, now)}
          </View>
        )}
        {photoCount > 0 && (
          <View className="cap">{text('followed.photos', { count: photoCount })}</View>
        )}
      </View>
      {followed.messages.map((message) => (
        <View
          key={message.messageId}
          className={`card ${message.from === 'platform' ? 'note--jade' : ''}`}
        >
          <View className="line line--between">
            <View className="strong">
              {text(message.from === 'platform' ? 'followed.platform' : 'followed.you')}
            </View>
            <View className="cap">{momentWithDayText(message.at, now)}</View>
          </View>
          <View className="say">{message.text}</View>
        </View>
      ))}
      {state !== 'closed' && <AddWords code={code} reload={reload} />}
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('complain.anonymous')}</View>
      </View>
    </>
  );
}

function AddWords({ code, reload }: { code: string; reload: () => Promise<void> }) {
  const [words, setWords] = useState('');
  const now = useNow();
  const act = useSheetAct('complaint.add', {
    onDone: ({ answerDueAt }) => {
      setWords('');
      tell(text('followed.added', { dueAt: answerDueAt }, now));
    },
    reload,
  });
  const send = async () => {
    const said = words.trim();
    act.say(said === '' ? text('complain.missingWords') : null);
    if (said !== '') await act.run({ code, words: said });
  };
  return (
    <View className="card stack">
      <View className="strong">{text('followed.add')}</View>
      <TextField
        id="more-words"
        value={words}
        placeholder={text('followed.addPlaceholder')}
        onChange={setWords}
      />
      <SheetConfirm
        id="send-more"
        label={text('followed.send')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}
