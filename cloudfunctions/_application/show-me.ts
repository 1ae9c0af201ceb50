import { policyBounds } from '../../domain/policy/bounds';
import { accept } from '../../domain/primitives/outcome';
import type { MeView } from '../../domain/contract/views/person';
import { isGreenChannel } from '../../domain/ticket/lane-of';
import type { Caller } from './caller';
import { ageOf } from './age-of';
import { detailsOf, nameOf } from './person-names';
import { hasConsented } from './privacy-consent';
import type { World } from './ports';
import { refundLimitFen } from './refund-limit';

/** Unread notices above this are shown as "99+" by the page. */
const MOST_UNREAD = 100;

/** Who the caller is to the product. A guest gets the same shape with nothing personal in it. */
export async function showMe(world: World, caller: Caller) {
  const policy = world.policies.current();
  const { person, roles } = caller;
  const community =
    person?.communityId == null
      ? null
      : await world.database.get('communities', person.communityId);
  const leaderId = community?.leaderIds[0] ?? null;
  const details = await detailsOf(world, [person?._id ?? null, leaderId]);
  const mine = person === null ? undefined : details.get(person._id);
  const now = world.clock.now();
  const view: MeView = {
    personId: person?._id ?? null,
    displayName: mine?.addressedAs ?? '',
    roles: [...roles],
    communityId: community?._id ?? null,
    communityName: community?.name ?? null,
    leader: leaderId === null ? null : leaderOnDuty(world, leaderId, nameOf(details, leaderId)),
    greenChannel:
      mine !== undefined &&
      isGreenChannel({
        policy,
        age: ageOf(world, mine, now),
        greenChannelRequested: mine.greenChannelRequested,
      }),
    prefers: person?.prefers ?? null,
    readsIn: person?.readsIn ?? null,
    unreadCount: person === null ? 0 : await unreadCount(world, person._id),
    consentNeeded: person !== null && !hasConsented(person),
    messageTemplates: world.messages.templates(),
    messagesLeft: person === null ? {} : await messagesLeft(world, person._id),
    limits: {
      photosPerClaim: policyBounds.photosPerClaim,
      photoBytes: policyBounds.photoBytes,
      videoSeconds: policy.filing.videoSeconds,
      videoBytes: policyBounds.videoBytes,
      noteLength: policyBounds.noteLength,
      replyLength: policyBounds.replyLength,
      refundFen: refundLimitFen(roles, policy),
      photoDays: policy.retention.photoDays,
      wordDays: policy.retention.wordDays,
    },
  };
  return accept(view);
}

function leaderOnDuty(world: World, personId: string, displayName: string) {
  const hours = world.calendars.leaderHours(world.policies.current());
  const now = world.clock.now();
  const span = hours.spanAtOrAfter(now);
  const onDuty = span.startsAt <= now;
  return { personId, displayName, onDuty, dutyChangesAt: onDuty ? span.endsAt : span.startsAt };
}

/** A topic is a document: a page has them all. */
const TOPICS_READ = 20;

async function messagesLeft(world: World, personId: string): Promise<MeView['messagesLeft']> {
  const consents = await world.database.find('consents', {
    where: { personId },
    limit: TOPICS_READ,
  });
  return Object.fromEntries(consents.map(({ topic, left }) => [topic, left]));
}

export async function unreadCount(world: World, personId: string): Promise<number> {
  const unread = await world.database.count('notices', { personId, readAt: null });
  return Math.min(unread, MOST_UNREAD);
}
