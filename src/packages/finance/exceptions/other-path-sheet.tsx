import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RefundExceptionView } from '../../../../domain/contract/views/reconciliation';
import { otherPaths, type OtherPath } from '../../../../domain/refund/other-path';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Segments } from '../../../components/choice-grid';
import { LineField } from '../../../components/line-field';
import { Money } from '../../../components/money';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

interface OtherPathSheetProps {
  refund: RefundExceptionView;
  onClose: () => void;
  reload: () => Promise<void>;
}

const PHONE_END = /^\d{4}$/;
const RECEIPT = /^[A-Za-z0-9_-]{1,64}$/;

/** How a refund that came back reaches the payer after all, and nobody else. */
export function OtherPathSheet({ refund, onClose, reload }: OtherPathSheetProps) {
  const title = text('otherPath.title');
  return (
    <BottomSheet
      open
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="line">
            <View className="sub grow">{refund.goodsName}</View>
            <Money amountFen={refund.amountFen} className="strong" />
          </View>
        </>
      }
    >
      <PathForm refund={refund} onClose={onClose} reload={reload} />
    </BottomSheet>
  );
}

function PathForm({ refund: { ticketId }, onClose, reload }: OtherPathSheetProps) {
  const [path, setPath] = useState<OtherPath>('sendAgain');
  const [phoneEnd, setPhoneEnd] = useState('');
  const [receipt, setReceipt] = useState('');
  const [reason, setReason] = useState('');
  const act = useSheetAct('desk.chooseOtherPath', {
    reload,
    onDone: ({ paid }) => {
      onClose();
      tell(text(paid ? 'otherPath.paid' : 'otherPath.done'));
    },
  });
  const isTransfer = path === 'transfer';
  const isWhole =
    isReason(reason) && PHONE_END.test(phoneEnd) && (!isTransfer || RECEIPT.test(receipt));
  const send = () =>
    act.run({
      ticketId,
      path,
      payerPhoneEnd: phoneEnd,
      reason: reason.trim(),
      ...(isTransfer ? { receiptNumber: receipt } : {}),
    });
  return (
    <View className="stack" style="margin-top:12px">
      <Segments<OtherPath>
        label={text('otherPath.title')}
        segments={otherPaths.map((value) => ({ value, label: text(`otherPath.${value}`) }))}
        chosen={path}
        onChoose={setPath}
      />
      <View className="sub">{text(`otherPath.${path}Hint`)}</View>
      <View className="strong">{text('otherPath.phoneEnd')}</View>
      <LineField
        id="payer-phone-end"
        label={text('otherPath.phoneEnd')}
        placeholder={text('otherPath.phoneEndExample')}
        type="number"
        value={phoneEnd}
        wrong={phoneEnd.length > 0 && !PHONE_END.test(phoneEnd)}
        onChange={setPhoneEnd}
      />
      {isTransfer && (
        <>
          <View className="strong">{text('otherPath.receipt')}</View>
          <LineField
            id="receipt-number"
            label={text('otherPath.receipt')}
            placeholder={text('otherPath.receiptExample')}
            value={receipt}
            wrong={receipt.length > 0 && !RECEIPT.test(receipt)}
            onChange={setReceipt}
          />
        </>
      )}
      <ReasonForm
        id="other-path-reason"
        label={text('otherPath.reason')}
        placeholder={text('otherPath.reasonExample')}
        value={reason}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-other-path"
        label={text(`otherPath.${path}Yes`)}
        problem={act.problem}
        busy={act.busy}
        disabled={!isWhole}
        onTap={() => void send()}
      />
    </View>
  );
}
