import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Instant } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { EvidenceStrip, type EvidencePhoto } from '../../components/evidence-strip';
import { Icon } from '../../components/icon';
import { LaneList } from '../../components/lane-list';
import { VideoRow } from '../../components/video-row';
import { CallResident } from './call-resident';
import './claimant-card.scss';

/** Who asks, in their own words, with their photos; a tap calls them. */
export function ClaimantCard({ ticket }: { ticket: HandledTicketView }) {
  const { resident, note, photos, video } = ticket;
  return (
    <View className="card">
      <View className="line claimant__head">
        <View className="avatar" ariaHidden>{resident.displayName.slice(0, 1)}</View>
        <View className="grow claimant__name">
          <View className="strong">{resident.displayName}</View>
          <View className="cap">
            {resident.building}
            {resident.phoneTail !== '' && (
              <>
                <View className="sep" />
                {text('claimant.phoneTail', { tail: resident.phoneTail })}
              </>
            )}
          </View>
        </View>
        {resident.phoneTail !== '' && <CallResident ticket={ticket} />}
      </View>
      <CallBack ticket={ticket} />
      {ticket.lanes.length > 0 && (
        <View className="claimant__lane">
          <LaneList lanes={ticket.lanes} reader="handlers" />
        </View>
      )}
      <FiledFor filing={ticket.filing} />
      <View className="quote claimant__words">
        {note === null || note === '' ? (
          <View className="cap">{text('claimant.noNote')}</View>
        ) : (
          <View className="claimant__note">“{note}”</View>
        )}
        <View className="cap">{wantedText(ticket)}</View>
      </View>
      {photos.length === 0 ? (
        <View className="cap claimant__photos">{text('claimant.noPhotos')}</View>
      ) : (
        <View className="claimant__photos">
          <EvidenceStrip photos={photos.map((photo) => stripPhoto(photo, ticket.filedAt))} />
        </View>
      )}
      {video !== null && <VideoRow video={video} />}
    </View>
  );
}

/** They asked to be called: how often, and when last. */
function CallBack({ ticket: { talk } }: { ticket: HandledTicketView }) {
  const now = useNow();
  const { callBackCount: count, callBackAskedAt: askedAt } = talk;
  if (askedAt === null) return null;
  return (
    <View className="note note--soon" id="call-back-asked">
      <Icon name="phone-call" />
      <View className="grow">{text('callBack.leader', { count, askedAt }, now)}</View>
    </View>
  );
}

/** Not the payer's own words, then: who filed it, and whether the payer objected. */
function FiledFor({ filing: { right, byName, contest } }: Pick<HandledTicketView, 'filing'>) {
  if (right === 'payer') return null;
  return (
    <View className={`note ${contest === null ? '' : 'note--late'} claimant__filing`}>
      <Icon name={contest === null ? 'phone-call' : 'circle-alert'} />
      <View className="grow">
        <View>{text(`filing.desk.${right}`, { name: byName })}</View>
        {contest !== null && (
          <View className="strong">
            {text('filing.desk.contested', { reason: text(`filing.contest.${contest.reason}`) })}
          </View>
        )}
        {contest !== null && contest.words !== '' && <View>{`“${contest.words}”`}</View>}
      </View>
    </View>
  );
}

function wantedText(ticket: HandledTicketView): string {
  const { wish, amountFen, goodsName, quantity, unit, grams } = ticket;
  const units = text('claimant.quantity', { goods: goodsName, count: quantity, unit });
  const goods =
    grams === null ? units : [units, text('weight.partOf', { grams })].join(text('join.clause'));
  return text('claimant.wanted', { goods, wish: text(`claimant.wish.${wish}`, { amountFen }) });
}

/** What the content check objected to is said; the ones who judge the claim see it all the same. */
function stripPhoto(
  { photoId, url, check, uploadedAt }: HandledTicketView['photos'][number],
  filedAt: Instant,
): EvidencePhoto {
  if (check === 'flagged') {
    return { id: photoId, url, caption: text('claimant.flagged'), icon: 'eye-off' };
  }
  // Added since: proof that was asked for, or an appeal's.
  return uploadedAt > filedAt
    ? { id: photoId, url, caption: text('claimant.added') }
    : { id: photoId, url };
}
