import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { TicketEntriesView } from '../../../../domain/contract/views/books';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { EntryCard } from '../../../features/fund/entry-card';
import { openEntry } from '../../../features/fund/open-books';
import { openHandled } from '../../../features/handling/open-handled';
import { Trail } from './trail';
import './trail.scss';

/** One entry and everything that caused it; or every entry that one ticket caused. */
export default function TrailPage() {
  const { params } = useRouter();
  const { entryId = '', ticketId = '' } = params;
  return (
    <PageShell title={text(ticketId === '' ? 'trail.title' : 'trail.ofTicket')} wide>
      {ticketId === '' ? <OfEntry entryId={entryId} /> : <OfTicket ticketId={ticketId} />}
    </PageShell>
  );
}

function OfEntry({ entryId }: { entryId: string }) {
  const view = useView('fund.trail', { entryId }, { ready: entryId !== '' });
  return view.value === undefined ? <ViewState view={view} /> : <Trail trail={view.value} />;
}

function OfTicket({ ticketId }: { ticketId: string }) {
  const view = useView('fund.ticketEntries', { ticketId });
  return view.value === undefined ? <ViewState view={view} /> : <Entries found={view.value} />;
}

function Entries({ found }: { found: TicketEntriesView }) {
  const { ticketId, ticketNumber: number, goodsName, entries } = found;
  return (
    <>
      <View className="card line">
        <View className="grow">
          <View className="title">{goodsName}</View>
          <View className="cap">{text('trail.number', { number })}</View>
        </View>
        <Button size="small" onTap={() => void openHandled('platform', ticketId)}>
          {text('fund.entry.ticket')}
        </Button>
      </View>
      {entries.length === 0 && (
        <EmptyState title={text('trail.none')} hint={text('trail.noneHint')} />
      )}
      {entries.map((entry) => (
        <EntryCard key={entry.entryId} entry={entry} onOpen={() => openEntry(entry.entryId)} />
      ))}
    </>
  );
}
