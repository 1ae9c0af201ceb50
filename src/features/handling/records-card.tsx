import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { useView } from '../../cloud/use-view';
import { OfferRow } from '../../components/offer-row';
import { PrintoutRow } from '../../components/printout-row';
import { rolesOfPage } from '../../page-roles';
import type { Desk } from './handling-words';
import { openEntriesOf, openResidentArchive } from './open-handled';

/** Regional managers and management read claims, not the ledger. */
const entryReaders = rolesOfPage('/packages/finance/trail/index') ?? [];

/** What was before with this resident, and the claim on paper. */
export function RecordsCard({ ticketId, desk }: { ticketId: string; desk: Desk }) {
  const ready = desk === 'platform';
  const me = useView('account.me', {}, { keep: true, ready }).value;
  const mayReadEntries = me?.roles.some((role) => entryReaders.includes(role)) ?? false;
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
      {ready && mayReadEntries && (
        <OfferRow
          id="ticket-entries"
          words={text('trail.offer')}
          hint={text('trail.offerHint')}
          icon="scale"
          action={text('trail.offerOpen')}
          onTap={() => void openEntriesOf(ticketId)}
        />
      )}
      <PrintoutRow ticketId={ticketId} action="desk.export" />
    </View>
  );
}
