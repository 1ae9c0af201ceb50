import { Image, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { TrackView } from '../../../../domain/contract/views/track';
import type { Instant } from '../../../../domain/primitives/instant';
import { moneyText } from '../../../../locales/format';
import { sentenceText, text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { keepPicture, maySendPictures, openDrawing, sendPicture } from '../../../cloud/drawing';
import { serverNow } from '../../../cloud/server-clock';
import { trackingCode } from '../../../cloud/tracking';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { publicChip } from '../../../features/ticket/ticket-words';
import { pictured } from '../../../theme/named';
import { cardSize, drawCard, type CardWords } from './draw-card';
import './index.scss';

/** The progress as a picture with its code, to keep or to send to the family. */
export default function ShareCardPage() {
  const { ticketId = '', token = '' } = useRouter().params;
  const view = useView('track.view', { token }, { ready: token !== '' });
  const { value, problem, reload } = view;
  const { picture, failed, again } = usePicture(ticketId, token, value);
  const pending = picture === null && !failed && problem === undefined;
  return (
    <PageShell
      title={text('shareCard.title')}
      dock={picture === null ? undefined : <Ways picture={picture} />}
    >
      {pending && <Skeleton cards={1} />}
      {problem !== undefined && value === undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {failed && <ErrorState hint={text('shareCard.failed')} onRetry={again} />}
      {picture !== null && (
        <>
          <View className="card share-card">
            <Image
              id="share-picture"
              className="share-card__picture"
              src={picture}
              mode="aspectFit"
              {...pictured(text('shareCard.alt'))}
            />
          </View>
          <View className="cap center">{text('shareCard.asOfHint')}</View>
        </>
      )}
    </PageShell>
  );
}

/** Drawn once when the progress is known: a picture does not change after it was sent anyway. */
function usePicture(ticketId: string, token: string, track: TrackView | undefined) {
  const [picture, setPicture] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const known = track !== undefined;
  useEffect(() => {
    if (track === undefined || picture !== null) return;
    draw(ticketId, token, track).then(setPicture, () => setFailed(true));
    // A picture is of the moment it was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known, turn]);
  const again = () => {
    setFailed(false);
    setTurn(turn + 1);
  };
  return { picture, failed, again };
}

async function draw(ticketId: string, token: string, track: TrackView): Promise<string> {
  const code = await trackingCode(ticketId, token);
  if (code === null) throw new Error('there is no code now');
  const drawing = openDrawing(cardSize.width, cardSize.height);
  return drawCard(drawing, wordsOf(track, serverNow()), code);
}

/** A picture is looked at on other days: its dates are whole, and nothing is 今天. */
const EVER = 0;

function wordsOf(track: TrackView, now: Instant): CardWords {
  const { goodsName, issue, amountFen, arrivedAt, next } = track;
  return {
    title: text('shareCard.heading'),
    goods: text('ticket.title', { goods: goodsName, issue: text(`issue.${issue}`) }),
    state: publicChip({ ...track, rated: false }, now).label,
    next:
      arrivedAt === null ? sentenceText(next, EVER) : text('track.arrived', { arrivedAt }, EVER),
    amount: amountFen === null ? null : moneyText(amountFen),
    asOf: text('shareCard.asOf', { asOfAt: now }, EVER),
    scan: text('shareCard.scan'),
    private: text('shareCard.private'),
  };
}

function Ways({ picture }: { picture: string }) {
  const fileName = `${text('shareCard.heading')}.png`;
  const keep = async () => {
    const kept = await keepPicture(picture, fileName);
    tell(text(kept ? 'shareCard.kept' : 'shareCard.notKept'));
  };
  const send = async () => {
    if (!(await sendPicture(picture, fileName))) tell(text('shareCard.notSent'));
  };
  return (
    <View className="dock__row">
      <Button id="keep-picture" grow icon="image" onTap={() => void keep()}>
        {text('shareCard.keep')}
      </Button>
      {maySendPictures() && (
        <Button id="send-picture" kind="act" grow icon="share-2" onTap={() => void send()}>
          {text('shareCard.send')}
        </Button>
      )}
    </View>
  );
}
