import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { TrackView } from '../../../domain/contract/views/track';
import { restingStates } from '../../../domain/ticket/state';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { durationText, momentWithDayText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { CalendarLeaf } from '../../components/calendar-leaf';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { GoodsPicture } from '../../components/goods-picture';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { PageShell } from '../../components/page-shell';
import { LanguageLinks } from '../../components/language-choice';
import { HOME_PAGE } from '../../page-roles';
import { ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketStub } from '../../components/ticket';
import { ClaimTimeline } from '../../components/claim-timeline';
import type { IconName } from '../../theme/icons';
import { publicChip } from '../../features/ticket/ticket-words';
import './index.scss';

const RELOAD_EVERY_MS = 15_000;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{22}$/;

/** WeChat's code carries the token as `scene`, a link as `token`. */
function tokenOf(params: Partial<Record<string, string>>): string {
  return decodeURIComponent(params.scene ?? params.token ?? '');
}

const { linkDays } = policyOf(currentPolicyVersion).tracking;

export default function TrackPage() {
  const token = tokenOf(useRouter().params);
  const whole = TOKEN_SHAPE.test(token);
  const view = useView('track.view', { token }, { everyMs: RELOAD_EVERY_MS, ready: whole });
  const { problem, value: track } = view;
  return (
    <PageShell
      title={text('track.title')}
      root
      dock={
        <>
          <Button full icon="house" onTap={() => void Taro.reLaunch({ url: HOME_PAGE })}>
            {text('track.open')}
          </Button>
          <View className="cap dock__hint">{text('track.owner')}</View>
        </>
      }
    >
      {!whole && <ErrorState title={text('track.none')} hint={text('track.noToken')} />}
      {problem?.code === 'offline' && track !== undefined && <OfflineNotice since={view.valueAt} />}
      {whole && problem === undefined && track === undefined && <Skeleton cards={1} />}
      {problem !== undefined && track === undefined && (
        <ErrorState
          hint={answerText(problem)}
          {...(isFinal(problem.code)
            ? { title: text(problem.code === 'linkExpired' ? 'track.over' : 'track.none') }
            : { onRetry: () => void view.reload() })}
        />
      )}
      {track !== undefined && <Progress track={track} />}
      <LanguageLinks />
    </PageShell>
  );
}

/** Asking again for a link that does not exist gives the same answer. */
function isFinal(code: string): boolean {
  return code === 'linkUnknown' || code === 'linkExpired';
}

function Progress({ track }: { track: TrackView }) {
  const now = useNow(track.clock?.dueAt ?? null);
  return (
    <>
      <Ticket>
        <Head track={track} now={now} />
        <Stub track={track} now={now} />
      </Ticket>
      <ClaimTimeline steps={track.timeline} withDay />
      <View className="card">
        <KeyValue name={text('track.goods')} value={track.goodsName} />
        <KeyValue name={text('track.issue')} value={text(`issue.${track.issue}`)} />
        <KeyValue name={text('track.filed')} value={momentWithDayText(track.filedAt, now)} />
        {track.clock !== null && (
          <KeyValue name={text('track.why')} value={sentenceText(track.clock.why, now)} />
        )}
        <KeyValue name={text('track.updated')} value={momentWithDayText(now, now)} />
      </View>
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('track.private', { linkDays })}</View>
      </View>
    </>
  );
}

/** With a promised day the calendar leaf, without one the goods; always what comes next. */
function Head({ track, now }: { track: TrackView; now: number }) {
  const chip = publicChip({ ...track, rated: false }, now);
  const waiting = track.promisedAt !== null && track.arrivedAt === null;
  return (
    <View className="track-head folds">
      {waiting && track.promisedAt !== null ? (
        <CalendarLeaf at={track.promisedAt} />
      ) : (
        <GoodsPicture url={track.pictureUrl} />
      )}
      <View className="grow">
        <StateChip icon={chip.icon} tone={chip.tone} label={chip.label} />
        {track.amountFen !== null && (
          <View><Money amountFen={track.amountFen} size="hero" /></View>
        )}
        <View className="sub">
          {track.arrivedAt === null
            ? sentenceText(track.next, now)
            : text('track.arrived', { arrivedAt: track.arrivedAt }, now)}
        </View>
      </View>
      {track.arrivedAt !== null && (
        <View className="stamp track-head__stamp" role="img" ariaLabel={text('app.seal')} />
      )}
    </View>
  );
}

function Stub({ track, now }: { track: TrackView; now: number }) {
  const { timeline, clock, arrivedAt, filedAt } = track;
  const done = timeline.filter(({ status }) => status === 'done').length;
  const current = timeline.find(({ status }) => status === 'now');
  const step = Math.min(timeline.length, done + (current === undefined ? 0 : 1));
  const counting = clock !== null && clock.stoppedAt === null && clock.kind !== 'arrival';
  const last = timeline[timeline.length - 1];
  const shown = current ?? last;
  return (
    <TicketStub
      ring={
        counting ? (
          <CountdownRing clock={clock} />
        ) : (
          <FullRing
            icon={ringIcon(track)}
            percent={(done / Math.max(1, timeline.length)) * 100}
          />
        )
      }
      deadline={shown === undefined ? '' : sentenceText(shown.title, now)}
      caption={text('track.step', { step, steps: timeline.length })}
    >
      <View className="stub__deadline">{durationText((arrivedAt ?? now) - filedAt)}</View>
      <View className="cap">{text(arrivedAt === null ? 'track.took' : 'track.tookToArrival')}</View>
    </TicketStub>
  );
}

/** The bank has it only while money is on its way. */
function ringIcon({ state }: TrackView): IconName {
  if (state === 'settling' || state === 'refundException') return 'landmark';
  // Ended without a remedy: nothing to tick off.
  if (state === 'rejected' || state === 'withdrawn' || state === 'cancelled') return 'circle-x';
  return restingStates.includes(state) ? 'circle-check' : 'clock';
}

function KeyValue({ name, value }: { name: string; value: string }) {
  return (
    <View className="kv">
      <View className="kv__key">{name}</View>
      <View className="kv__value">{value}</View>
    </View>
  );
}
