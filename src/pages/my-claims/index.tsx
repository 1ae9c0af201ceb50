import { View } from '@tarojs/components';
import { restingStates } from '../../../domain/ticket/state';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { DeskTabs } from '../../features/account/desk-tabs';
import { useMe } from '../../features/account/use-me';
import { openClaim, openFiling } from '../../features/ticket/open-page';
import { TicketCard } from '../../features/ticket/ticket-card';

const RELOAD_EVERY_MS = 15_000;

export default function MyClaimsPage() {
  const { me } = useMe();
  const view = useView('ticket.listMine', {}, { keep: true, everyMs: RELOAD_EVERY_MS });
  const cards = view.value?.cards;
  const open = cards?.filter(({ state }) => !restingStates.includes(state)) ?? [];
  const resting = cards?.filter(({ state }) => restingStates.includes(state)) ?? [];
  const groups = [
    { label: text('claims.open'), cards: open },
    { label: text('claims.resting'), cards: resting },
  ].filter((group) => group.cards.length > 0);
  return (
    <PageShell
      title={text('claims.title')}
      root
      tabs={
        <DeskTabs
          activeId="claims"
          desk="resident"
          counts={{ claims: open.length, messages: me?.unreadCount ?? 0 }}
        />
      }
    >
      {view.problem?.code === 'offline' && view.value !== undefined && (
        <OfflineNotice since={view.valueAt} />
      )}
      {cards === undefined && view.problem === undefined && <Skeleton />}
      {cards === undefined && view.problem !== undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {cards?.length === 0 && (
        <EmptyState title={text('claims.empty')} hint={text('claims.emptyHint')}>
          <Button kind="act" full icon="camera" onTap={() => void openFiling()}>
            {text('claims.file')}
          </Button>
        </EmptyState>
      )}
      {groups.map(({ label, cards: group }) => (
        <View key={label} className="stack">
          <View className="title">{label}</View>
          {group.map((card) => (
            <TicketCard
              key={card.ticketId}
              card={card}
              onTap={() => void openClaim(card.ticketId)}
            />
          ))}
        </View>
      ))}
    </PageShell>
  );
}
