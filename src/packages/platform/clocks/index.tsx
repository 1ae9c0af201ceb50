import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { BoardRowView, ClockBoardView } from '../../../../domain/contract/views/clock-board';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView, type View as Loaded } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import {
  EmptyState,
  ErrorState,
  OfflineNotice,
  Skeleton,
} from '../../../components/page-states';
import { WayRow } from '../../../components/way-row';
import { TransferSheet } from '../../../features/handling/transfer-sheet';
import { roleOf } from '../../../theme/named';
import { BoardTicketRow } from './ticket-row';
import { ToneChips } from './tone-chips';

/** As often as the sweep acts. */
const BOARD_EVERY_MS = 20_000;

interface Place {
  region?: string;
  communityId?: string;
  leaderId?: string;
}

/** Where claims stand with their clocks; each line opens the next level, down to the claim. */
export default function ClocksPage() {
  const { place, name } = usePlace();
  const view = useView('desk.clockBoard', place, { everyMs: BOARD_EVERY_MS });
  const level = view.value?.level ?? 'regions';
  const title = name === '' ? text(`board.title.${level}`) : name;
  return (
    <PageShell title={title} wide>
      {view.value === undefined ? (
        <Unloaded view={view} />
      ) : (
        <Board board={view.value} place={place} view={view} />
      )}
      {Object.keys(place).length === 0 && (
        <View className="card card--flush">
          <WayRow
            id="way-calendars"
            icon="calendar-check"
            title={text('board.calendars')}
            url="/packages/platform/calendars/index"
          />
        </View>
      )}
    </PageShell>
  );
}

/** The mini-program hands a query over as it was written, a browser decoded. */
function usePlace(): { place: Place; name: string } {
  const { region, communityId, leaderId, name = '' } = useRouter().params;
  const place: Place = {
    ...(region === undefined ? {} : { region: decodeURIComponent(region) }),
    ...(communityId === undefined ? {} : { communityId }),
    ...(leaderId === undefined ? {} : { leaderId }),
  };
  return { place, name: decodeURIComponent(name) };
}

function Unloaded({ view }: { view: Loaded<'desk.clockBoard'> }) {
  if (view.problem === undefined) return <Skeleton cards={2} />;
  return <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />;
}

function Board({ board, place, view }: {
  board: ClockBoardView;
  place: Place;
  view: Loaded<'desk.clockBoard'>;
}) {
  const { level, total, rows, tickets } = board;
  const [passing, setPassing] = useState<string | null>(null);
  const all = total.red + total.amber + total.green;
  return (
    <>
      {view.problem !== undefined && view.valueAt !== undefined && (
        <OfflineNotice since={view.valueAt} words={text('board.offline')} />
      )}
      <View className="card" id="board-total">
        <ToneChips counts={total} all />
      </View>
      {all === 0 && <EmptyState title={text('board.none')} hint={text('board.noneHint')} />}
      {rows.length > 0 && (
        <View className="card card--flush">
          {rows.map((row) => (
            <BoardRow key={row.id} row={row} level={level} place={place} />
          ))}
        </View>
      )}
      {level === 'tickets' && all > 0 && tickets.length === 0 && (
        <EmptyState title={text('board.calm')} hint={text('board.calmHint')} />
      )}
      {tickets.length > 0 && (
        <View className="card card--flush">
          {tickets.map((ticket) => (
            <BoardTicketRow
              key={ticket.ticketId}
              ticket={ticket}
              onTransfer={() => setPassing(ticket.ticketId)}
            />
          ))}
        </View>
      )}
      <View>
        <TransferSheet
          ticketId={passing}
          onClose={() => setPassing(null)}
          onGiven={view.reload}
        />
      </View>
    </>
  );
}

function BoardRow({ row, level, place }: {
  row: BoardRowView;
  level: ClockBoardView['level'];
  place: Place;
}) {
  const name = row.name === '' ? text('board.platform') : row.name;
  return (
    <View
      className="row"
      id={`board-${row.id}`}
      onClick={() => void Taro.navigateTo({ url: urlOf(row, level, place, name) })}
      {...roleOf('button')}
    >
      <View className="grow stack">
        <View className="strong">{name}</View>
        <ToneChips counts={row} />
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

const idOfLevel = {
  regions: 'region',
  communities: 'communityId',
  leaders: 'leaderId',
  tickets: 'leaderId',
} as const;

function urlOf(
  { id }: BoardRowView,
  level: ClockBoardView['level'],
  place: Place,
  name: string,
): string {
  const next: Record<string, string> = { ...place, [idOfLevel[level]]: id, name };
  const query = Object.entries(next).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `/packages/platform/clocks/index?${query.join('&')}`;
}
