import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { contestReasons, type ContestReason } from '../../../domain/ticket/filing';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';
import { TextField } from '../../components/text-field';
import { ticketTitle } from '../../components/ticket-title';

/** Filed by somebody else: who, that the money is the payer's alone, and the way to say no. */
export function FiledBy({ claim, onContest }: { claim: ClaimView; onContest: () => void }) {
  const { right, contest } = claim.filing;
  if (right === 'payer') return null;
  return (
    <View className="card stack" id="filed-by">
      <View className="line">
        <View className="avatar avatar--jade"><Icon name="user" /></View>
        <View className="grow">
          <View className="strong">{filedWords(claim, right)}</View>
          <View className="cap">
            {contest === null ? moneyWords(claim) : contestWords(claim, contest.reason)}
          </View>
        </View>
      </View>
      {claim.allowedActs.includes('contest') && (
        <Button id="contest" kind="line" size="small" onTap={onContest}>
          {text('filing.contest')}
        </Button>
      )}
    </View>
  );
}

/** Who filed it for whom, as it is true for whoever reads it. */
function filedWords({ filing, payerName }: ClaimView, right: 'leader' | 'family'): string {
  const { byName: name, byReader } = filing;
  if (payerName === null) return text(`filing.by.${right}`, { name });
  return byReader
    ? text('filing.byYou', { payerName })
    : text(`filing.told.${right}`, { name, payerName });
}

function moneyWords({ payerName }: ClaimView): string {
  return payerName === null
    ? text('filing.payerGetsMoney')
    : text('filing.moneyTold', { payerName });
}

function contestWords({ payerName }: ClaimView, said: ContestReason): string {
  const reason = text(`filing.contest.${said}`);
  return payerName === null
    ? text('filing.contested', { reason })
    : text('filing.contestTold', { payerName, reason });
}

interface ContestSheetProps {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

export function ContestSheet(props: ContestSheetProps) {
  const { claim, open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('filing.contestTitle')}
      onClose={onClose}
      head={
        <>
          <View className="head">{text('filing.contestTitle')}</View>
          <View className="sub">{ticketTitle(claim)}</View>
        </>
      }
    >
      <ContestForm {...props} />
    </BottomSheet>
  );
}

function ContestForm({ claim, onClose, reload }: ContestSheetProps) {
  const [reason, setReason] = useState<ContestReason | null>(null);
  const [words, setWords] = useState('');
  const act = useSheetAct('ticket.contest', {
    onDone: () => {
      onClose();
      tell(text('filing.contestDone'));
    },
    reload,
  });
  const send = async () => {
    act.say(reason === null ? text('filing.contestMissing') : null);
    if (reason !== null) await act.run({ ticketId: claim.ticketId, reason, words: words.trim() });
  };
  return (
    <View className="stack" style="margin-top:12px">
      <Segments
        label={text('filing.contestTitle')}
        segments={contestReasons.map((value) => ({
          value,
          label: text(`filing.contest.${value}`),
          hint: text(`filing.contest.${value}Hint`),
        }))}
        chosen={reason}
        onChoose={setReason}
      />
      <View className="strong">{text('filing.contestWords')}</View>
      <TextField
        id="contest-words"
        value={words}
        placeholder={text('filing.contestPlaceholder')}
        onChange={setWords}
      />
      <View className="note">
        <Icon name="headset" />
        <View className="grow">
          {text(claim.refund === null ? 'filing.contestHint' : 'filing.contestHintPaid')}
        </View>
      </View>
      <SheetConfirm
        id="confirm-contest"
        label={text('filing.contestSend')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}
