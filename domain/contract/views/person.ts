import type { NoticeFacts } from '../../notice/notice-facts';
import type { NoticeKind, NoticeTopic } from '../../notice/notice';
import type { Role } from '../../person/role';
import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { Preference } from '../../primitives/preference';
import type { ReadingLanguage } from '../../primitives/reading-language';

export interface MeView {
  personId: string | null;
  /** Empty for a guest. */
  displayName: string;
  roles: Role[];
  communityId: string | null;
  communityName: string | null;
  /** The leader of my community, with the end of today's service hours. */
  leader: { personId: string; displayName: string; onDuty: boolean; dutyChangesAt: Instant } | null;
  /** Old or disabled: large text is on by itself and the claim comes first in every queue. */
  greenChannel: boolean;
  /** What matters most to them when something is wrong; null: they have not said. */
  prefers: Preference | null;
  /** The language that they chose on a page; null: they never did, and each phone decides. */
  readsIn: ReadingLanguage | null;
  unreadCount: number;
  /** The privacy notice in force has to be agreed to before anything is filed. */
  consentNeeded: boolean;
  /** Topic -> template id of the platform, for asking consent. Empty where none is set up. */
  messageTemplates: Partial<Record<NoticeTopic, string>>;
  /** How many messages of a topic were consented to and have not gone out yet. */
  messagesLeft: Partial<Record<NoticeTopic, number>>;
  /** What a page must know of the policy to help before the server refuses. */
  limits: {
    photosPerClaim: number;
    photoBytes: number;
    /** The one short video of a claim. */
    videoSeconds: number;
    videoBytes: number;
    noteLength: number;
    replyLength: number;
    refundFen: Fen;
    /** How long photos and words are kept. */
    photoDays: number;
    wordDays: number;
  };
}

export interface NoticeView {
  noticeId: string;
  kind: NoticeKind;
  facts: NoticeFacts & { handlerName?: string };
  ticketId: string | null;
  at: Instant;
  read: boolean;
  /** Whether it also went out as a message of the platform. */
  sent: 'inAppOnly' | 'sent' | 'pending';
}
