import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { OfferRow } from '../../components/offer-row';
import { ReasonForm } from '../../components/reason-form';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';
import { BecauseField } from './because-field';
import { useBecause } from './use-because';
import { PickList } from './pick-list';

type Party = HandledTicketView['suggestion']['liableParty'];

const parties: readonly Party[] = [
  'platform',
  'supplier',
  'carrier',
  'leader',
  'resident',
  'unknown',
];

interface LiabilityProps {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}

/** Who bears it: what was ruled, or what the rules suggest, and the way to rule. */
export function Liability({ ticket, reload }: LiabilityProps) {
  const [open, setOpen] = useState(false);
  const { ruling, suggestion, allowedActs } = ticket;
  const mayRule = allowedActs.includes('ruleLiability');
  if (!mayRule && ruling === null) return null;
  const close = () => setOpen(false);
  const party = text(`liability.${ruling?.party ?? suggestion.liableParty}`);
  const words =
    ruling === null
      ? text('liability.rule')
      : text('liability.ruled', { name: ruling.byName, party });
  return (
    <View className="card card--flush">
      <OfferRow
        id="rule-liability"
        words={words}
        hint={ruling?.words || text('liability.ruleHint', { party: suggestedParty(ticket) })}
        icon="scale"
        action={text(ruling === null ? 'liability.ruleOpen' : 'liability.ruleAgain')}
        disabled={!mayRule}
        onTap={() => setOpen(true)}
      />
      <BottomSheet
        open={open}
        label={text('liability.rule')}
        onClose={close}
        head={<View className="title">{text('liability.rule')}</View>}
      >
        <RulingForm ticket={ticket} onClose={close} reload={reload} />
      </BottomSheet>
    </View>
  );
}

function suggestedParty({ suggestion }: HandledTicketView): string {
  return text(`liability.${suggestion.liableParty}`);
}

function RulingForm({ ticket, onClose, reload }: LiabilityProps & { onClose: () => void }) {
  const { ticketId, suggestion, ruling } = ticket;
  const [party, setParty] = useState<Party | null>(ruling === null ? suggestion.liableParty : null);
  const [reason, setReason] = useState('');
  const because = useBecause();
  const act = useSheetAct('desk.ruleLiability', {
    onDone: () => {
      onClose();
      tell(text('liability.done'));
    },
    reload,
  });
  const overrules = party !== null && party !== suggestion.liableParty;
  const needsReason = ruling !== null || overrules;
  const why = overrules && because.reason !== null ? { because: because.reason } : {};
  return (
    <>
      <PickList
        label={text('liability.party')}
        choices={parties.map((value) => ({ value, label: text(`liability.${value}`) }))}
        chosen={party}
        onChoose={setParty}
      />
      {overrules && <BecauseField id="liability-because" because={because} wordless />}
      <ReasonForm
        id="liability-reason"
        label={text('liability.reason')}
        placeholder={text('liability.reasonPlaceholder')}
        value={reason}
        presets={party === null ? [] : [text(`template.liability.${party}`)]}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-liability"
        label={text('liability.confirm')}
        icon="scale"
        problem={act.problem}
        busy={act.busy}
        disabled={
          party === null ||
          (needsReason && reason.trim() === '') ||
          (overrules && because.reason === null)
        }
        onTap={() =>
          party !== null && void act.run({ ticketId, party, reason: reason.trim(), ...why })
        }
      />
    </>
  );
}
