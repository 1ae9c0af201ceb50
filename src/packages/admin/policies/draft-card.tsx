import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PolicyDraftView } from '../../../../domain/contract/views/policy';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { CalendarChanges } from '../../../features/policy/calendar-changes';
import { ChangeList } from '../../../features/policy/change-list';
import './draft-card.scss';

interface DraftCardProps {
  draft: PolicyDraftView;
  reload: () => Promise<void>;
  onEffect: () => void;
}

/** A draft that waits for a second person: what it changes, from when, and why. */
export function DraftCard({ draft, reload, onEffect }: DraftCardProps) {
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const { inForceAt, changes, reason, draftedByName, draftedAt, outOfDate, overdue, mayConfirm } = draft;
  return (
    <View className="card stack" id={`draft-${draft.draftId}`}>
      <View>
        <View className="strong">{text('policies.from', { inForceAt }, now)}</View>
        <View className="cap">{text('policies.draftedBy', { draftedByName, draftedAt }, now)}</View>
      </View>
      <ChangeList changes={changes} />
      <CalendarChanges changes={draft.calendarChanges} />
      <View className="quote">{reason}</View>
      {outOfDate ? (
        <Note words={text('policies.outOfDate')} />
      ) : (
        <Button id="draft-effect" full icon="search" onTap={onEffect}>
          {text('policies.effect')}
        </Button>
      )}
      {overdue && !outOfDate && <Note words={text('policies.overdue')} />}
      {draft.isOwn && !overdue && !outOfDate && <Note words={text('policies.ownDraft')} />}
      {mayConfirm && (
        <Button id="draft-confirm" kind="act" full icon="check" onTap={() => setAsking(true)}>
          {text('policies.confirm')}
        </Button>
      )}
      {draft.mayDiscard && <Discard draftId={draft.draftId} reload={reload} />}
      <ConfirmSheet draft={draft} open={asking} onClose={() => setAsking(false)} reload={reload} />
    </View>
  );
}

function Note({ words }: { words: string }) {
  return (
    <View className="note">
      <Icon name="circle-alert" />
      <View className="grow">{words}</View>
    </View>
  );
}

function Discard({ draftId, reload }: { draftId: string; reload: () => Promise<void> }) {
  const act = useAct('policy.discard');
  const discard = async () => {
    const answer = await act.run({ draftId });
    if (answer !== null) tell(answer.ok ? text('policies.discarded') : answerText(answer));
    await reload();
  };
  return (
    <Button id="draft-discard" full icon="x" busy={act.busy} onTap={() => void discard()}>
      {text('policies.discard')}
    </Button>
  );
}

function ConfirmSheet({ draft, open, onClose, reload }: {
  draft: PolicyDraftView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const now = useNow();
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('policy.confirm');
  const { draftId, inForceAt, changes } = draft;
  const confirm = async () => {
    const answer = await act.run({ draftId });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) {
      onClose();
      tell(text('policies.confirmed', { inForceAt }, now));
    }
    await reload();
  };
  return (
    <BottomSheet
      open={open}
      label={text('policies.confirmTitle')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('policies.confirmTitle')}</View>
          <View className="sub">{text('policies.confirmHint', { inForceAt }, now)}</View>
        </>
      }
    >
      <View className="policies__changes">
        <ChangeList changes={changes} />
        <CalendarChanges changes={draft.calendarChanges} />
      </View>
      <SheetConfirm
        id="confirm-policy"
        label={text('policies.confirm')}
        icon="check"
        problem={problem}
        busy={act.busy}
        onTap={() => void confirm()}
      />
    </BottomSheet>
  );
}
