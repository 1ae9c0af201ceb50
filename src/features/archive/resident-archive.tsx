import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ResidentArchiveView } from '../../../domain/contract/views/archive';
import { momentText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { ErrorState, Skeleton } from '../../components/page-states';
import { Timeline, type TimelineLine } from '../../components/timeline';
import { ArchiveRow } from './archive-row';

/** Everything that ever happened with one resident, page by page into the past. */
export function ResidentArchive({ onOpen }: { onOpen: (ticketId: string) => void }) {
  const { ticketId = '' } = useRouter().params;
  const [from, setFrom] = useState(0);
  const [earlier, setEarlier] = useState<ResidentArchiveView[]>([]);
  const view = useView('desk.residentArchive', { ticketId, from });
  const newest = view.value;
  const pages = newest === undefined ? earlier : [...earlier, newest];
  const [first] = pages;
  const title =
    first === undefined
      ? text('archive.residentOffer')
      : text('archive.resident', { name: first.residentName });
  const goOn = (page: ResidentArchiveView) => {
    if (page.next === null) return;
    setEarlier(pages);
    setFrom(page.next);
  };
  return (
    <PageShell title={title} wide>
      {first !== undefined && <Pages pages={pages} onOpen={onOpen} />}
      {view.problem !== undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && newest === undefined && <Skeleton cards={2} />}
      {newest !== undefined && newest.next !== null && (
        <Button id="archive-earlier" full icon="archive" onTap={() => goOn(newest)}>
          {text('archive.earlier')}
        </Button>
      )}
    </PageShell>
  );
}

function Pages({ pages, onOpen }: {
  pages: ResidentArchiveView[];
  onOpen: (ticketId: string) => void;
}) {
  const now = useNow();
  const tickets = pages.flatMap((page) => page.tickets);
  const [{ building, phoneTail: tail } = { building: '', phoneTail: '' }] = pages;
  return (
    <>
      <View>
        <View className="head">{text('archive.count', { count: tickets.length })}</View>
        <View className="sub">{text('archive.about', { building, tail })}</View>
      </View>
      <View className="pair">
        <View className="pair__side">
          <View className="card card--flush">
            {tickets.map((card) => (
              <ArchiveRow key={card.ticketId} card={card} onTap={() => onOpen(card.ticketId)} />
            ))}
          </View>
        </View>
        <View className="pair__side">
          <View className="card"><Timeline lines={linesOf(pages, now)} /></View>
        </View>
      </View>
      <View className="note">
        <Icon name="eye" />
        <View className="grow">{text('archive.logged')}</View>
      </View>
    </>
  );
}

/** Steps of all tickets in one line of time, each with the ticket it belongs to. */
function linesOf(pages: ResidentArchiveView[], now: number): TimelineLine[] {
  const tickets = pages.flatMap((page) => page.tickets);
  const steps = pages.flatMap((page) => page.steps).sort((one, other) => other.at - one.at);
  return steps.map(({ ticketId, at, step }, index) => {
    const ticket = tickets.find((one) => one.ticketId === ticketId);
    const { goodsName: goods = '', ticketNumber: number = '' } = ticket ?? {};
    return {
      id: `${ticketId}-${index}`,
      status: 'done' as const,
      title: sentenceText(step.title, now),
      time: momentText(at, now),
      detail: text('archive.step', { goods, number }),
      ...(step.quote === null ? {} : { quote: step.quote }),
    };
  });
}
