import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { Button } from '../../components/button';
import { CouponCards, FulfilmentCard } from '../../components/fulfilment-card';
import { OfferRow } from '../../components/offer-row';
import { ParcelSheet } from '../../components/parcel-sheet';
import { openingWords, stationWords } from '../../components/station-words';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { RefuseSheet } from './refuse-sheet';

interface GoodsProps {
  claim: ClaimView;
  reload: () => Promise<void>;
}

/** Goods on their way: what the resident does with them, and where they are. */
export function Goods({ claim, reload }: GoodsProps) {
  const { fulfilment, coupons, allowedActs } = claim;
  const works = ['sendBack', 'delivered', 'refuseParcel'] as const;
  return (
    <>
      {fulfilment !== null && <FulfilmentCard fulfilment={fulfilment} />}
      {works.some((act) => allowedActs.includes(act)) && (
        <GoodsActs claim={claim} reload={reload} />
      )}
      <CouponCards coupons={coupons} reader={claim.reader === 'payer' ? 'resident' : 'family'} />
      {claim.cancellation !== null && <Cancelled claim={claim} reload={reload} />}
    </>
  );
}

function GoodsActs({ claim, reload }: GoodsProps) {
  const { ticketId, allowedActs } = claim;
  const opening = openingWords(claim.fulfilment?.stationOpening ?? null, useNow());
  const [sheet, setSheet] = useState<'sendBack' | 'refuse' | null>(null);
  const close = () => setSheet(null);
  const onDone = () => {
    close();
    tell(text('goods.done'));
  };
  const sendBack = useSheetAct('ticket.sendBack', { onDone, reload });
  const take = useSheetAct('ticket.takeDelivery', { onDone, reload });
  return (
    <View className="card card--flush">
      {allowedActs.includes('sendBack') && (
        <OfferRow
          id="send-back"
          words={text('goods.sendBack')}
          hint={sendBackHint(claim, opening)}
          icon="truck"
          action={text('goods.sendBackDo')}
          onTap={() => setSheet('sendBack')}
        />
      )}
      {allowedActs.includes('delivered') && (
        <OfferRow
          id="take-delivery"
          words={text('goods.take')}
          hint={opening === '' ? text('goods.takeHint') : text('goods.takeHintOpen', { opening })}
          icon="check"
          action={text('goods.takeDo')}
          onTap={() => void take.run({ ticketId })}
        />
      )}
      {allowedActs.includes('refuseParcel') && (
        <OfferRow
          id="refuse-parcel"
          words={text('goods.refuse')}
          hint={text('goods.refuseHint')}
          icon="package-x"
          action={text('goods.refuseDo')}
          onTap={() => setSheet('refuse')}
        />
      )}
      <GoodsSheets
        claim={claim}
        sheet={sheet}
        opening={opening}
        sendBack={sendBack}
        onClose={close}
        onDone={onDone}
        reload={reload}
      />
    </View>
  );
}

interface GoodsSheetsProps {
  claim: ClaimView;
  sheet: 'sendBack' | 'refuse' | null;
  /** When somebody is at the station; empty where nobody has to go there. */
  opening: string;
  sendBack: ReturnType<typeof useSheetAct<'ticket.sendBack'>>;
  onClose: () => void;
  onDone: () => void;
  reload: () => Promise<void>;
}

function GoodsSheets(props: GoodsSheetsProps) {
  const { claim, sheet, opening, sendBack, onClose, onDone, reload } = props;
  const { ticketId } = claim;
  return (
    <>
      <ParcelSheet
        id="send-back"
        open={sheet === 'sendBack'}
        title={text('goods.sendBack')}
        hint={sendBackHint(claim, opening)}
        overCounter={text('parcel.toStation')}
        confirm={text('goods.sendBackConfirm')}
        problem={sendBack.problem}
        busy={sendBack.busy}
        onSend={(parcel) => void sendBack.run({ ticketId, parcel })}
        onClose={onClose}
      />
      <RefuseSheet
        ticketId={ticketId}
        open={sheet === 'refuse'}
        onClose={onClose}
        onDone={onDone}
        reload={reload}
      />
    </>
  );
}

function sendBackHint({ fulfilment }: ClaimView, opening: string): string {
  return text('goods.sendBackHint', { name: stationWords(fulfilment?.stationName ?? ''), opening });
}

/** Why a rule cancelled it, and the way to have a person look. */
function Cancelled({ claim, reload }: GoodsProps) {
  const now = useNow();
  const { ticketId, cancellation } = claim;
  const [open, setOpen] = useState(false);
  const act = useSheetAct('ticket.contestCancel', {
    onDone: () => {
      setOpen(false);
      tell(text('cancelled.contested'));
    },
    reload,
  });
  if (cancellation === null) return null;
  const { reason, contestUntil } = cancellation;
  return (
    <View className="card stack" id="cancelled">
      <View className="title">{text('cancelled.title')}</View>
      <View className="strong">{sentenceText(reason, now)}</View>
      {contestUntil !== null && (
        <Button id="contest-cancel" kind="line" full icon="scale" onTap={() => setOpen(true)}>
          {text('cancelled.contest')}
        </Button>
      )}
      <ReasonSheet
        id="contest"
        open={open}
        title={text('cancelled.contest')}
        hint={text('cancelled.contestHint')}
        label={text('cancelled.reason')}
        placeholder={text('cancelled.placeholder')}
        confirm={text('cancelled.send')}
        problem={act.problem}
        busy={act.busy}
        onSend={(words) => void act.run({ ticketId, reason: words })}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
