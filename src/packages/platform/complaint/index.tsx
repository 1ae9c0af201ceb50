import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { HandledComplaintView } from '../../../../domain/contract/views/complaint';
import { momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { EvidenceStrip } from '../../../components/evidence-strip';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';
import { AnswerSheet, type Writing } from './answer-sheet';
import { RaiseSheet } from './raise-sheet';
import { chipOf, dueWords, titleOf } from './complaint-words';

/** One complaint: what was said, and the written answer that stops its clock. */
export default function ComplaintPage() {
  const { complaintId = '' } = useRouter().params;
  const view = useView('desk.complaint', { complaintId });
  const complaint = view.value;
  const [writing, setWriting] = useState<Writing | null>(null);
  const [raising, setRaising] = useState(false);
  if (complaint === undefined) {
    return (
      <PageShell title={text('complaints.title')}>
        {view.problem === undefined && <Skeleton cards={1} />}
        {view.problem?.code === 'complaintNotFound' && (
          <ErrorState title={text('complaints.missing')} hint={text('complaints.missingHint')} />
        )}
        {view.problem !== undefined && view.problem.code !== 'complaintNotFound' && (
          <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
        )}
      </PageShell>
    );
  }
  return (
    <PageShell
      title={text('complaints.title')}
      {...(complaint.mayAnswer
        ? { dock: <Ways complaint={complaint} onWrite={setWriting} /> }
        : {})}
    >
      <Complaint complaint={complaint} />
      {complaint.mayRaiseTo.length > 0 && (
        <View className="center">
          <Button id="raise-complaint" kind="quiet" size="small" onTap={() => setRaising(true)}>
            {text('complaints.raise')}
          </Button>
        </View>
      )}
      <RaiseSheet
        complaint={complaint}
        open={raising}
        onClose={() => setRaising(false)}
        reload={view.reload}
      />
      <AnswerSheet
        complaintId={complaintId}
        writing={writing}
        onClose={() => setWriting(null)}
        reload={view.reload}
      />
    </PageShell>
  );
}

/** Nothing is closed without an answer. */
function Ways({ complaint, onWrite }: {
  complaint: HandledComplaintView;
  onWrite: (writing: Writing) => void;
}) {
  const answered = complaint.state === 'answered';
  return (
    <View className="dock__row">
      {answered && (
        <Button id="close-complaint" kind="jade" grow onTap={() => onWrite('close')}>
          {text('complaints.close')}
        </Button>
      )}
      <Button
        id="answer-complaint"
        kind={answered ? 'line' : 'act'}
        grow
        onTap={() => onWrite('answer')}
      >
        {text('complaints.answer')}
      </Button>
    </View>
  );
}

function Complaint({ complaint }: { complaint: HandledComplaintView }) {
  const now = useNow(complaint.answerDueAt);
  const { communityName, messages, photos, late, state } = complaint;
  return (
    <>
      <View className="card stack">
        <View className="line line--between">
          <StateChip {...chipOf(complaint)} />
          <View className="cap">{communityName ?? text('complaints.place')}</View>
        </View>
        <View className="head">{titleOf(complaint)}</View>
        <View className={`sub ${late && state === 'open' ? 't-late strong' : ''}`}>
          {dueWords(complaint, now)}
        </View>
        <View className="cap">{text('complaints.nobody')}</View>
      </View>
      <View className="sec"><View className="title">{text('complaints.said')}</View></View>
      {messages.map((message) => (
        <View key={message.messageId} className="card">
          <View className="line line--between">
            <View className="strong">
              {text(speakerOf(message))}
            </View>
            <View className="cap">{momentWithDayText(message.at, now)}</View>
          </View>
          <View className="say">{message.text}</View>
        </View>
      ))}
      {photos.length > 0 && (
        <View className="card">
          <View className="title">{text('complaints.photos')}</View>
          <EvidenceStrip photos={photos.map(({ photoId, url }) => ({ id: photoId, url }))} />
        </View>
      )}
    </>
  );
}

function speakerOf({ from, internal }: HandledComplaintView['messages'][number]) {
  if (internal) return 'complaints.internal' as const;
  return from === 'platform' ? ('followed.platform' as const) : ('complaints.complainant' as const);
}
