/**
 * What the use cases need from the world. Each port is as small as its users; the adapters for
 * WeChat cloud stand in `_platform`, those for tests in `tests/`.
 */
import type { AccountId } from '../../domain/fund/account';
import type { Take } from '../../domain/fund/purse';
import type { NoticeTopic } from '../../domain/notice/notice';
import type { BusinessHours } from '../../domain/policy/business-hours';
import type { Policy } from '../../domain/policy/policy';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { Calendar } from '../../domain/sla/calendar';
import type { CollectionName, Documents } from './documents';
import type { RateWindowDocument } from './documents/misuse';
import type { HandlerLoadDocument, LoadChange } from './documents/routing';
import type { Photos, Recogniser, Videos, Voices } from './media-ports';
import type { ProviderBills } from './provider-bills';

export interface Reader {
  /** Null when there is no such document. */
  get<Name extends CollectionName>(name: Name, id: string): Promise<Documents[Name] | null>;
}

/**
 * One database transaction: snapshot reads, single-document writes, one operation at a time. A
 * conflict with another transaction makes the whole work run again.
 */
export interface Transaction extends Reader {
  /** Throws `DuplicateKey` when the id or a unique index is taken. */
  add<Name extends CollectionName>(name: Name, document: Documents[Name]): Promise<void>;
  /** Replaces the document, or makes it. */
  put<Name extends CollectionName>(name: Name, document: Documents[Name]): Promise<void>;
  /** Nothing happens when there is no such document. */
  remove(name: CollectionName, id: string): Promise<void>;
  /** Adds to the counters of a load without reading them, making it first where there is none. */
  addToLoad(load: HandlerLoadDocument, change: LoadChange): Promise<void>;
}

export type Comparison =
  | string
  | number
  | boolean
  | null
  | { in: readonly (string | number)[] }
  /** A list that holds all of these; an index is read by the first. */
  | { all: readonly string[] }
  | { least?: number; most?: number; below?: number; above?: number };

export interface Query {
  where: Record<string, Comparison>;
  orderBy?: { field: string; direction: 'asc' | 'desc' };
  /** At most 100: the platform cuts there. */
  limit: number;
  offset?: number;
}

export class DuplicateKey extends Error {}

/** Too many conflicts in a row: nothing was written and the caller may try again. */
export class TransactionContention extends Error {}

export interface Database extends Reader {
  find<Name extends CollectionName>(name: Name, query: Query): Promise<Documents[Name][]>;
  count(name: CollectionName, where: Query['where']): Promise<number>;
  /** A refusal (`ok: false`) as the value takes back whatever the work had written. */
  transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
  /**
   * One document by itself, in one call of the platform instead of the four of a transaction:
   * for notes that hang together with nothing else. False when its id is taken.
   */
  append<Name extends CollectionName>(name: Name, document: Documents[Name]): Promise<boolean>;
  /**
   * Adds to the count of a shared counter, making it first where there is none; atomic.
   * @returns the count afterwards, with what others added meanwhile
   */
  countUp(counter: RateWindowDocument, by: number): Promise<number>;
  /**
   * Takes a refund's hold from a leader's purse by one conditional write, outside any transaction;
   * the same take again finds what it took. False when there is no purse, it holds too little, or
   * the day's total does not allow it: then nothing was taken.
   */
  takeFromPurse(purseId: AccountId, take: Take): Promise<boolean>;
}

export interface Clock {
  now(): Instant;
}

/** Chance. `derived` makes the same id from the same parts, so that a repeat finds the first. */
export interface IdSource {
  unique(prefix: string): string;
  derived(prefix: string, ...parts: string[]): string;
  /** 128 random bits, 22 characters. */
  token(): string;
  /** SHA-256, hexadecimal. */
  digest(text: string): string;
}

/** Asia/Shanghai, by policy. */
export interface Calendars {
  /** These hours under the policy's holidays. */
  hoursOf(hours: BusinessHours, policy: Policy): Calendar;
  leaderHours(policy: Policy): Calendar;
  platformHours(policy: Policy): Calendar;
  stationHours(policy: Policy): Calendar;
  /** YYYY-MM-DD */
  dayOf(at: Instant): string;
  startOfDay(at: Instant): Instant;
  startOfMonth(at: Instant): Instant;
  /** When a day (YYYY-MM-DD) begins. */
  beginningOf(day: string): Instant;
  endOfDay(at: Instant): Instant;
  /** Days under the policy's holidays. */
  daysOf(policy: Policy): WorkingDays;
  yearOf(at: Instant): number;
}

export interface WorkingDays {
  endOfDay(at: Instant): Instant;
  /** The end of the `count`-th working day after the day of `at`. */
  endOfWorkingDayAfter(at: Instant, count: number): Instant;
}

/** The numbers of the business: what shipped, and what administrators put in force since. */
export interface Policies {
  /** In force now: under it new tickets are opened. */
  current(): Policy;
  /** Of a ticket's own version. Throws for one that never was: versions come from documents. */
  of(version: string): Policy;
  /** Reads what is new; before every use case, so that the others need not wait for it. */
  renew(): Promise<void>;
}

export interface Files {
  /** Null when nothing was uploaded there. */
  download(fileId: string): Promise<Uint8Array | null>;
  upload(cloudPath: string, bytes: Uint8Array): Promise<string>;
  delete(fileIds: readonly string[]): Promise<void>;
  /** Links that expire, by file id; a missing file has none. */
  temporaryUrls(fileIds: readonly string[], seconds: number): Promise<Map<string, string>>;
}

export type GatewayAnswer =
  | { kind: 'accepted' }
  /**
   * The provider will not do it now; the same number may be sent again later. `balance`: the
   * merchant's account at the provider is short, which only finance can mend.
   */
  | { kind: 'later'; reason: string; cause: 'balance' | 'other' }
  /** The provider will never do it. */
  | { kind: 'refused'; reason: string };

export type ProviderRefundState =
  | { kind: 'processing' }
  | { kind: 'success'; refundFen: Fen }
  | { kind: 'closed' }
  | { kind: 'abnormal' }
  | { kind: 'unknown' };

/** The payment provider. A timeout throws: the effect may have happened, the number is kept. */
export interface PaymentGateway {
  refund(request: {
    outRefundNumber: string;
    transactionId: string;
    orderPaidFen: Fen;
    refundFen: Fen;
  }): Promise<GatewayAnswer>;
  queryRefund(outRefundNumber: string): Promise<ProviderRefundState>;
}

export type MessageAnswer = 'sent' | 'noConsent' | 'failed';

export interface Messages {
  /** Topic -> template id, for asking consent. */
  templates(): Partial<Record<NoticeTopic, string>>;
  send(message: {
    openid: string;
    topic: NoticeTopic;
    /** Page of the mini-program that a tap opens. */
    page: string;
    title: string;
    text: string;
    at: Instant;
  }): Promise<MessageAnswer>;
}

export type Verdict = 'passed' | 'flagged';

export interface ContentCheck {
  words(openid: string, text: string): Promise<Verdict>;
  /** Answers the trace id; the verdict arrives later. */
  photo(openid: string, url: string): Promise<string>;
  /** As `photo`, for a voice note. */
  voice(openid: string, url: string): Promise<string>;
}

/** Pages that a code opens: the progress of a claim, a parcel, a complaint about a community. */
export type CodePage = 'track' | 'parcel' | 'complain';
export type CouponAnswer =
  /** `code` is what the resident shows when they use it. */
  | { kind: 'issued'; code: string }
  /** Not now; the same coupon may be asked for again later. */
  | { kind: 'later'; reason: string };

/** The merchant's coupons. The same coupon is issued once however often it is asked for. */
export interface Coupons {
  issue(coupon: {
    couponId: string;
    openid: string;
    amountFen: Fen;
    usableUntil: Instant;
  }): Promise<CouponAnswer>;
}

export interface TrackingCode {
  /**
   * Picture of the code that opens a page with a scene; null when the platform refuses.
   *
   * @param scene at most 32 characters
   */
  draw(scene: string, page?: CodePage): Promise<Uint8Array | null>;
}

/** Asks the outbox to be delivered soon. Best effort: a timer delivers what this misses. */
export interface Relay {
  wake(outboxIds: readonly string[]): Promise<void>;
  /** Asks for a look at these photos. Best effort: a timer looks at what this misses. */
  readPhotos(photoIds: readonly string[]): Promise<void>;
  /** Asks for a sweep of these shards by an instance of its own. Best effort: the timer comes again. */
  sweep(shards: readonly number[]): Promise<void>;
  /** Asks for what is noted of these leaders to be posted. Best effort: a timer posts the rest. */
  post(leaderIds: readonly string[]): Promise<void>;
}

export interface Log {
  /** Ids, codes and counts only. */
  info(line: Record<string, string | number | boolean | null>): void;
  error(line: Record<string, string | number | boolean | null>, error: unknown): void;
}

/** Everything a use case may reach. */
export interface World {
  database: Database;
  clock: Clock;
  ids: IdSource;
  calendars: Calendars;
  policies: Policies;
  files: Files;
  photos: Photos;
  voices: Voices;
  videos: Videos;
  /** Null: voice notes are played, not written down. */
  recogniser: Recogniser | null;
  gateway: PaymentGateway;
  bills: ProviderBills;
  coupons: Coupons;
  messages: Messages;
  contentCheck: ContentCheck;
  trackingCode: TrackingCode;
  relay: Relay;
  log: Log;
  /**
   * SHA-256 of the secret that makes the first administrator, hexadecimal; null where the deployer
   * set none.
   */
  firstAdministratorDigest: string | null;
}
