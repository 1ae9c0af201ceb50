import type { AccessReason } from '../../person/access';
import type { Instant } from '../../primitives/instant';

/** One line of who looked at the caller's claims or phone number. */
export interface AccessView {
  at: Instant;
  viewerName: string;
  viewerKind: 'leader' | 'platform';
  what: 'claim' | 'phone' | 'printout' | 'search';
  reason: AccessReason | null;
  /** The goods of the claim it was about; null where there is none. */
  goodsName: string | null;
}

/** What the product holds about the caller, in short. */
export interface MyDataView {
  noticeVersion: string;
  /** When the caller agreed to the notice in force; null: not, or not any more. */
  agreedAt: Instant | null;
  details: {
    displayName: string;
    phone: string;
    building: string;
    birthYear: number | null;
  } | null;
  counts: { orders: number; claims: number; messages: number; photos: number };
  /** Newest first. */
  accesses: AccessView[];
  retention: { photoDays: number; wordDays: number; accessLogDays: number };
  /** What keeps the caller from being erased now. */
  erasure: { openClaims: number; hasWorkingRole: boolean };
}

/** Everything about the caller, a part a collection. The documents are as they are kept. */
export interface MyExportView {
  madeAt: Instant;
  parts: Array<{ collection: string; documents: object[] }>;
}
