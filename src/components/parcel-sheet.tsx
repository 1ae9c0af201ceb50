import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../domain/policy/bounds';
import { text } from '../../locales/text';
import { BottomSheet } from './bottom-sheet';
import { Segments } from './choice-grid';
import { SheetConfirm } from './sheet-confirm';
import { TextField } from './text-field';

export type AskedParcel =
  | { way: 'carrier'; carrierName: string; parcelNumber: string }
  | { way: 'station' };

interface ParcelSheetProps {
  id: string;
  open: boolean;
  title: string;
  hint: string;
  /** How the goods change hands without a carrier. */
  overCounter: string;
  /** Offered by name; another one can be written. */
  carriers?: readonly string[];
  confirm: string;
  problem: string | null;
  busy: boolean;
  onSend: (parcel: AskedParcel) => void;
  onClose: () => void;
}

/** Over the counter of the station, or by a carrier under its number. */
export function ParcelSheet(props: ParcelSheetProps) {
  const { open, title, hint, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{hint}</View>
        </>
      }
    >
      <Form {...props} />
    </BottomSheet>
  );
}

function Form(props: ParcelSheetProps) {
  const { id, title, overCounter, carriers = [], confirm, problem, busy, onSend } = props;
  const [way, setWay] = useState<AskedParcel['way']>('station');
  const [carrierName, setCarrierName] = useState('');
  const [parcelNumber, setParcelNumber] = useState('');
  const parcel = parcelOf(way, carrierName, parcelNumber);
  return (
    <>
      <Segments
        label={title}
        segments={[
          { value: 'station', label: overCounter },
          { value: 'carrier', label: text('parcel.byCarrier') },
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'carrier' && (
        <View className="stack" style="margin-top:12px">
          {carriers.length > 0 && (
            <Segments
              label={text('parcel.carrierName')}
              segments={carriers.map((name) => ({ value: name, label: name }))}
              chosen={carriers.find((name) => name === carrierName.trim()) ?? null}
              onChoose={setCarrierName}
            />
          )}
          <TextField
            id={`${id}-carrier`}
            value={carrierName}
            placeholder={text('parcel.carrierName')}
            onChange={setCarrierName}
          />
          <TextField
            id={`${id}-number`}
            value={parcelNumber}
            placeholder={text('parcel.number')}
            hint={text('parcel.numberHint')}
            onChange={setParcelNumber}
          />
        </View>
      )}
      <SheetConfirm
        id={`confirm-${id}`}
        label={confirm}
        icon="check"
        problem={problem}
        busy={busy}
        disabled={parcel === null}
        onTap={() => parcel !== null && onSend(parcel)}
      />
    </>
  );
}

/** Null until it is whole. */
function parcelOf(way: AskedParcel['way'], name: string, number: string): AskedParcel | null {
  if (way === 'station') return { way };
  const carrierName = name.trim();
  const parcelNumber = number.trim();
  const named = carrierName !== '' && carrierName.length <= policyBounds.carrierNameLength;
  return named && /^[A-Za-z0-9-]{5,40}$/.test(parcelNumber)
    ? { way, carrierName, parcelNumber }
    : null;
}
