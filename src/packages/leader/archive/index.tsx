import { text } from '../../../../locales/text';
import { PageShell } from '../../../components/page-shell';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { ArchiveSearch } from '../../../features/archive/archive-search';
import { openHandled } from '../../../features/handling/open-handled';

/** Tickets of the past and the present, by what one remembers of them. */
export default function LeaderArchivePage() {
  const { me } = useMe();
  const counts = { messages: me?.unreadCount ?? 0 };
  return (
    <PageShell
      title={text('archive.title')}
      root
      wide
      tabs={<DeskTabs activeId="archive" desk="leader" counts={counts} />}
    >
      <ArchiveSearch onOpen={(ticketId) => void openHandled('leader', ticketId)} />
    </PageShell>
  );
}
