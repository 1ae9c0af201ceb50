import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type ComponentType } from 'react';
import { text } from '../../../../locales/text';
import { bringIntoView } from '../../../cloud/keyboard';
import { useKept } from '../../../cloud/use-kept';
import type { Panes } from '../../../components/use-desktop';
import { HandledPage, type DeskTicketProps } from '../../../features/handling/handled-page';
import { joinWalk, placeOf } from '../../../features/handling/queue-walk';
import { useDeskCards } from '../../../features/handling/use-desk-cards';
import { useAppearance } from '../../../theme/appearance';
import { QueuePane } from './queue-pane';
import './desk-panes.scss';

interface DeskPanesProps {
  /** The claim that was opened; from it one goes on without leaving. */
  openedId: string;
  panes: Exclude<Panes, 'one'>;
  DeskTicket: ComponentType<DeskTicketProps>;
}

/** The queue at the left, the claim, and its evidence at the right: as many as there is room for. */
export function DeskPanes({ openedId, panes, DeskTicket }: DeskPanesProps) {
  const { classes, style } = useAppearance();
  const [shownId, setShownId] = useState(openedId);
  const { value: chosen, set: choose } = useKept<boolean | null>(`queuePane:${panes}`, null);
  // With three panes it is there until one puts it away; with two it would take the evidence's.
  const queueShown = chosen ?? panes === 'three';
  const queue = useDeskCards('desk.queue');
  const order = joinWalk((queue.cards ?? []).map(({ ticketId }) => ticketId));
  const goTo = (ticketId: string) => {
    setShownId(ticketId);
    // What was just done shows in the queue at once.
    void queue.reload();
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    bringIntoView(`pane-${ticketId}`);
  };
  const walk = {
    place: placeOf(shownId),
    goTo,
    queueShown,
    toggleQueue: () => choose(!queueShown),
  };
  return (
    <View className={paneClasses(panes, queueShown)}>
      {queueShown && (
        <View className={`desk__queue ${classes}`} style={style}>
          <QueuePane queue={queue} order={order} shownId={shownId} onOpen={goTo} />
        </View>
      )}
      <HandledPage
        key={shownId}
        ticketId={shownId}
        pendingTitle={text('tab.queue')}
        walk={walk}
        DeskTicket={DeskTicket}
      />
    </View>
  );
}

/** Three panes without the queue are the claim's own three columns. */
function paneClasses(panes: 'two' | 'three', queueShown: boolean): string {
  const layout = panes === 'two' ? (queueShown ? 'desk--stack' : 'desk--beside') : 'desk--beside';
  const own = panes === 'three' && !queueShown ? 'desk--columns' : layout;
  return ['desk', queueShown ? 'desk--queue' : '', own].filter(Boolean).join(' ');
}
