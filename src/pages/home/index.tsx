import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { OrderView } from '../../../domain/contract/views/order';
import type { MeView } from '../../../domain/contract/views/person';
import type { TicketCardView } from '../../../domain/contract/views/ticket';
import { restingStates, type TicketState } from '../../../domain/ticket/state';
import { daypartText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { serverNow } from '../../cloud/server-clock';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { LanguageLinks } from '../../components/language-choice';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { WayRow } from '../../components/way-row';
import { useStartAtOwnDesk } from '../../features/account/desk';
import { DeskTabs } from '../../features/account/desk-tabs';
import { complaintUrl } from '../../features/account/complaint-url';
import { useMe } from '../../features/account/use-me';
import { claimableLines, OrderLines } from '../../features/filing/order-lines';
import { openClaim, openFiling } from '../../features/ticket/open-page';
import { TicketCard } from '../../features/ticket/ticket-card';
import { chooseLarge, useAppearance } from '../../theme/appearance';
import { headed, roleOf } from '../../theme/named';
import { CallBackRow } from './call-back-row';

/** Often enough that a reply shows while one is looking. */
const RELOAD_EVERY_MS = 15_000;

/** Nobody's work any more, but the resident is still asked to confirm that the money came. */
function isOpen(state: TicketState): boolean {
  return state === 'settled' || !restingStates.includes(state);
}

export default function HomePage() {
  const { me } = useMe();
  useStartAtOwnDesk(me);
  const claims = useView('ticket.listMine', {}, { keep: true, everyMs: RELOAD_EVERY_MS });
  const orders = useView('ticket.listOrders', {}, { keep: true });
  const open = (claims.value?.cards ?? []).filter(({ state }) => isOpen(state));
  const problem = claims.problem ?? orders.problem;
  const retry = () => void Promise.all([claims.reload(), orders.reload()]);
  return (
    <PageShell
      title={text('app.name')}
      root
      {...(problem?.code === 'notAllowed' ? {} : { dock: <FileDock /> })}
      tabs={
        <DeskTabs
          activeId="home"
          desk="resident"
          counts={{ claims: open.length, messages: me?.unreadCount ?? 0 }}
        />
      }
    >
      <Greeting me={me} />
      {problem?.code === 'offline' && orders.value !== undefined && (
        <OfflineNotice since={orders.valueAt} />
      )}
      {problem !== undefined && orders.value === undefined && (
        <NoOrders problem={problem} onRetry={retry} />
      )}
      {problem === undefined && orders.value === undefined && <Skeleton />}
      <OpenClaims cards={open} />
      {claims.value !== undefined && me !== undefined && <CallBack cards={open} me={me} />}
      {orders.value !== undefined && <Orders orders={orders.value.orders} />}
      <View className="card card--flush">
        <WayRow
          id="way-ask"
          icon="circle-help"
          title={text('ask.row')}
          hint={text('ask.rowHint')}
          url="/packages/knowledge/ask/index"
        />
        <WayRow
          id="way-complain"
          icon="eye-off"
          title={text('complain.row')}
          hint={text('complain.rowHint')}
          url={complaintUrl(me?.communityId ?? null)}
        />
      </View>
    </PageShell>
  );
}

/** About the own claim that somebody has to do, else to the leader before anything is filed. */
function CallBack({ cards, me: { personId, leader } }: { cards: TicketCardView[]; me: MeView }) {
  const mine = cards.find(({ state, payerName }) => state !== 'settled' && payerName === null);
  const nobody = leader === null || leader.personId === personId;
  if (mine === undefined && nobody) return null;
  return <CallBackRow card={mine ?? null} leaderName={leader?.displayName ?? null} />;
}

function OpenClaims({ cards }: { cards: TicketCardView[] }) {
  if (cards.length === 0) return null;
  return (
    <>
      <View className="sec">
        <View className="title">{text('home.open', { count: cards.length })}</View>
        <More label={text('action.all')} onTap={() => void openMyClaims()} />
      </View>
      {cards.map((card) => (
        <TicketCard key={card.ticketId} card={card} onTap={() => void openClaim(card.ticketId)} />
      ))}
    </>
  );
}

/** What can still be claimed first; the others when one asks for them. */
function Orders({ orders }: { orders: OrderView[] }) {
  const [all, setAll] = useState(false);
  const toggle = () => setAll(!all);
  return (
    <>
      <View className="sec">
        <View className="title">{text('home.orders')}</View>
        {orders.length > 0 && (
          <More label={text(all ? 'home.fewer' : 'home.earlier')} onTap={toggle} />
        )}
      </View>
      {orders.length === 0 ? (
        <EmptyState title={text('home.noOrders')} hint={text('home.noOrdersHint')} />
      ) : (
        <OrderLines
          lines={claimableLines(orders, serverNow(), all)}
          onFile={({ orderId, item }) => void openFiling({ orderId, itemId: item.itemId })}
          onOpen={(ticketId) => void openClaim(ticketId)}
        />
      )}
    </>
  );
}

function FileDock() {
  return (
    <Button id="file-claim" kind="act" full icon="camera" onTap={() => void openFiling()}>
      {text('home.dock')}
    </Button>
  );
}

/** People whom no leader has registered are told so; anything else may be tried again. */
function NoOrders({ problem, onRetry }: { problem: { code: string }; onRetry: () => void }) {
  if (problem.code === 'notAllowed') {
    return (
      <>
        <EmptyState title={text('me.guest')} hint={text('me.guestHint')} />
        <LanguageLinks />
      </>
    );
  }
  return <ErrorState hint={answerText(problem)} onRetry={onRetry} />;
}

function Greeting({ me }: { me: MeView | undefined }) {
  const now = useNow();
  const { large } = useAppearance();
  const greeting =
    me === undefined || me.displayName === ''
      ? text('home.greetingGuest')
      : text('home.greeting', { name: me.displayName, daypart: daypartText(now) });
  return (
    <View className="line folds">
      <View className="grow">
        <View className="head" {...headed(2)}>{greeting}</View>
        {me !== undefined && <WhereAndWho me={me} />}
      </View>
      <Button
        id="switch-large"
        kind="line"
        size="small"
        icon="a-large-small"
        onTap={() => chooseLarge(!large)}
      >
        {text(large ? 'action.standard' : 'action.large')}
      </Button>
    </View>
  );
}

function WhereAndWho({ me: { communityName, leader } }: { me: MeView }) {
  const now = useNow();
  if (communityName === null) return null;
  return (
    <View className="sub">
      {communityName}
      {leader !== null && (
        <>
          <View className="sep" />
          {text(
            leader.onDuty ? 'home.leaderOnDuty' : 'home.leaderOffDuty',
            { name: leader.displayName, changesAt: leader.dutyChangesAt },
            now,
          )}
        </>
      )}
    </View>
  );
}

function More({ label, onTap }: { label: string; onTap: () => void }) {
  return (
    <View className="link" onClick={onTap} {...roleOf('button')}>
      {label}
      <Icon name="chevron-right" />
    </View>
  );
}

async function openMyClaims(): Promise<void> {
  await Taro.redirectTo({ url: '/pages/my-claims/index' });
}
