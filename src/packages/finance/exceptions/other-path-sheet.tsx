import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RefundExceptionView } from '../../../../domain/contract/views/reconciliation';
import { otherPaths, type OtherPath } from '../../../../domain/refund/other-path';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { DecisionForm, DecisionSheet } from '../../../components/decision-form';
import { Money } from '../../../components/money';
import { NamedField } from '../../../components/named-field';
import { tell } from '../../../components/tell';

interface OtherPathSheetProps {
  refund: RefundExceptionView;
  onClose: () => void;
  reload: () => Promise<void>;
}

const PHONE_END = /^\d{4}$/;
const RECEIPT = /^[A-Za-z0-9_-]{1,64}$/;

/** How a refund that came back reaches the payer after all, and nobody else. */
export function OtherPathSheet(props: OtherPathSheetProps) {
  const { goodsName, amountFen } = props.refund;
  return (
    <DecisionSheet
      title={text('otherPath.title')}
      about={
        <View className="line">
          <View className="sub grow">{goodsName}</View>
          <Money amountFen={amountFen} className="strong" />
        </View>
      }
      onClose={props.onClose}
    >
      <PathForm {...props} />
    </DecisionSheet>
  );
}

/** What finance types, whether it is whole, and how it is sent. */
function usePath({ refund: { ticketId }, onClose, reload }: OtherPathSheetProps) {
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
  const send = () =>
    act.run({
      ticketId,
      path,
      payerPhoneEnd: phoneEnd,
      reason: reason.trim(),
      ...(isTransfer ? { receiptNumber: receipt } : {}),
    });
  const isWhole = PHONE_END.test(phoneEnd) && (!isTransfer || RECEIPT.test(receipt));
  const typed = { path, setPath, phoneEnd, setPhoneEnd, receipt, setReceipt, reason, setReason };
  return { ...typed, isTransfer, isWhole, act, send };
}

function PathForm(props: OtherPathSheetProps) {
  const form = usePath(props);
  const { path, phoneEnd, receipt, reason, act } = form;
  return (
    <DecisionForm<OtherPath>
      label={text('otherPath.title')}
      segments={otherPaths.map((value) => ({ value, label: text(`otherPath.${value}`) }))}
      chosen={path}
      onChoose={form.setPath}
      hint={text(`otherPath.${path}Hint`)}
      reason={{
        id: 'other-path-reason',
        label: text('otherPath.reason'),
        placeholder: text('otherPath.reasonExample'),
        value: reason,
        onChange: form.setReason,
      }}
      confirm={{
        id: 'confirm-other-path',
        label: text(`otherPath.${path}Yes`),
        problem: act.problem,
        busy: act.busy,
        disabled: !form.isWhole,
        onTap: () => void form.send(),
      }}
    >
      <NamedField
        id="payer-phone-end"
        label={text('otherPath.phoneEnd')}
        placeholder={text('otherPath.phoneEndExample')}
        type="number"
        value={phoneEnd}
        wrong={phoneEnd.length > 0 && !PHONE_END.test(phoneEnd)}
        onChange={form.setPhoneEnd}
      />
      {form.isTransfer && (
        <NamedField
          id="receipt-number"
          label={text('otherPath.receipt')}
          placeholder={text('otherPath.receiptExample')}
          value={receipt}
          wrong={receipt.length > 0 && !RECEIPT.test(receipt)}
          onChange={form.setReceipt}
        />
      )}
    </DecisionForm>
  );
}
