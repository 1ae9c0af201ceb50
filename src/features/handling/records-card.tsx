import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { OfferRow } from '../../components/offer-row';
import { PrintoutRow } from '../../components/printout-row';
import type { Desk } from './handling-words';
import { openResidentArchive } from './open-handled';

/** What was before with this resident, and the claim on paper. */
export function RecordsCard({ ticketId, desk }: { ticketId: string; desk: Desk }) {
  return (
    <View className="card card--flush">
      <OfferRow
        id="resident-archive"
        words={text('archive.residentOffer')}
        hint={text('archive.residentHint')}
        icon="archive"
        action={text('archive.residentOpen')}
        onTap={() => void openResidentArchive(desk, ticketId)}
      />
      <PrintoutRow ticketId={ticketId} action="desk.export" />
    </View>
  );
}
