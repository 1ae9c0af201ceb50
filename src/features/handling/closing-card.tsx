import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { Button } from '../../components/button';
import { FactList } from '../../components/evidence-strip';
import { tell } from '../../components/tell';
import { UndoBar } from '../../components/undo-bar';
import { useUndo } from '../../components/use-undo';
import { CheckRow } from './check-row';

/** The handler's check of a confirmed claim: what is known, one's own word, and one tap. */
export function ClosingCard({ ticket, reload }: {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}) {
  const [checked, setChecked] = useState(false);
  const undo = useUndo();
  const act = useAct('desk.close');
  const { closing, ticketId } = ticket;
  if (closing === null) return null;
  const close = async () => {
    const answer = await act.run({ ticketId, checked: true });
    if (answer === null) return;
    tell(answer.ok ? text('close.done') : answerText(answer));
    await reload();
  };
  const facts = closing.checks.map(({ id, holds, needed }) => ({
    id,
    holds,
    words: holds || needed ? text(`close.check.${id}`) : text('close.silence'),
  }));
  return (
    <View className="card stack" id="closing">
      <View className="title">{text(closing.mayClose ? 'close.title' : 'close.notYet')}</View>
      <FactList facts={facts} />
      {closing.mayClose && (
        <>
          <CheckRow id="close-checked" label={text('close.own')} on={checked} onChange={setChecked} />
          <Button
            id="close-ticket"
            kind="act"
            full
            icon="circle-check"
            busy={act.busy}
            disabled={!checked || undo.words !== null}
            onTap={() => undo.hold(text('undo.close'), () => void close())}
          >
            {text(checked ? 'close.confirm' : 'close.ownHint')}
          </Button>
          <UndoBar undo={undo} />
        </>
      )}
    </View>
  );
}
