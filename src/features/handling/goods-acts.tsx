import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { CouponCards, FulfilmentCard } from '../../components/fulfilment-card';
import { OfferRow } from '../../components/offer-row';
import { ParcelSheet } from '../../components/parcel-sheet';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { InspectSheet } from './inspect-sheet';

interface GoodsProps {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}

type Sheet = 'inspect' | 'dispatch' | 'lost' | 'outOfStock';

/** Goods that come back and go out: where they are, and whose turn it is. */
export function Goods({ ticket, reload }: GoodsProps) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { fulfilment, coupons } = ticket;
  if (fulfilment === null) return <CouponCards coupons={coupons} reader="handlers" />;
  return (
    <>
      <FulfilmentCard fulfilment={fulfilment} />
      <CouponCards coupons={coupons} reader="handlers" />
      {/* One box for the acts and their sheets: closed ones must not take a gap of the column. */}
      <View>
        <GoodsActs ticket={ticket} reload={reload} onOpen={setSheet} />
        <GoodsSheets ticket={ticket} reload={reload} sheet={sheet} onClose={() => setSheet(null)} />
      </View>
    </>
  );
}

function GoodsActs({ ticket, reload, onOpen }: GoodsProps & { onOpen: (sheet: Sheet) => void }) {
  const { ticketId, allowedActs, fulfilment } = ticket;
  const after = { onDone: () => tell(text('goods.done')), reload };
  const receive = useSheetAct('desk.receiveReturn', after);
  const arrive = useSheetAct('desk.parcelArrived', after);
  const handOut = useSheetAct('desk.handOut', after);
  const sending = fulfilment?.phase === 'toDispatch';
  const rows = [
    { act: 'receiveReturn', icon: 'inbox', onTap: () => void receive.run({ ticketId }) },
    { act: 'returnInspected', icon: 'search', onTap: () => onOpen('inspect') },
    { act: 'dispatch', icon: 'truck', onTap: () => onOpen('dispatch') },
    { act: 'parcelArrived', icon: 'house', onTap: () => void arrive.run({ ticketId }) },
    { act: 'delivered', icon: 'check', onTap: () => void handOut.run({ ticketId }) },
  ] as const;
  const open = rows.filter(({ act }) => allowedActs.includes(act));
  const mayFail = allowedActs.includes('parcelLost');
  if (fulfilment?.phase === 'couponComing' || (open.length === 0 && !mayFail)) return null;
  return (
    <View className="card card--flush">
      {open.map(({ act, icon, onTap }) => (
        <OfferRow
          key={act}
          id={act}
          words={text(`goods.${act}`)}
          hint={text(`goods.${act}Hint`)}
          icon={icon}
          action={text(`goods.${act}Do`)}
          onTap={onTap}
        />
      ))}
      {mayFail && (
        <OfferRow
          id="report-parcel"
          words={text(sending ? 'goods.outOfStock' : 'goods.lost')}
          hint={text('goods.failHint')}
          icon="package-x"
          action={text('goods.failDo')}
          onTap={() => onOpen(sending ? 'outOfStock' : 'lost')}
        />
      )}
    </View>
  );
}

function GoodsSheets({ ticket, reload, sheet, onClose }: GoodsProps & {
  sheet: Sheet | null;
  onClose: () => void;
}) {
  const { ticketId } = ticket;
  const onDone = () => {
    onClose();
    tell(text('goods.done'));
  };
  const dispatch = useSheetAct('desk.dispatch', { onDone, reload });
  const report = useSheetAct('desk.reportParcel', { onDone, reload });
  return (
    <>
      <InspectSheet ticket={ticket} open={sheet === 'inspect'} onClose={onClose} reload={reload} />
      <ParcelSheet
        id="dispatch"
        open={sheet === 'dispatch'}
        title={text('goods.dispatch')}
        hint={text('goods.dispatchHint')}
        overCounter={text('parcel.atStation')}
        carriers={ticket.carriers}
        confirm={text('goods.dispatchConfirm')}
        problem={dispatch.problem}
        busy={dispatch.busy}
        onSend={(parcel) => void dispatch.run({ ticketId, parcel })}
        onClose={onClose}
      />
      {(['lost', 'outOfStock'] as const).map((problem) => (
        <ReasonSheet
          key={problem}
          id={problem}
          open={sheet === problem}
          title={text(`goods.${problem}`)}
          hint={text('goods.failHint')}
          label={text('goods.failReason')}
          placeholder={text('goods.failPlaceholder')}
          confirm={text('goods.failConfirm')}
          problem={report.problem}
          busy={report.busy}
          onSend={(reason) => void report.run({ ticketId, problem, reason })}
          onClose={onClose}
        />
      ))}
    </>
  );
}
