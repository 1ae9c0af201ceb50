import type { GoodsCategory } from '../../../domain/entitlement/goods-category';
import type { SuspensionReason } from '../../../domain/routing/suspension';
import type { Language } from '../../../domain/person/language';
import type { Role } from '../../../domain/person/role';
import type { Instant } from '../../../domain/primitives/instant';
import type { Preference } from '../../../domain/primitives/preference';
import type { ReadingLanguage } from '../../../domain/primitives/reading-language';

/** Who someone is to the product. `_id` is the person's id; `openid` is unique. */
export interface PersonDocument {
  _id: string;
  openid: string;
  roles: Role[];
  /** Suppliers' and carriers' people: whose tasks they answer. */
  partnerId: string | null;
  /** Regional managers: the region of the communities whose tickets they read. */
  region: string | null;
  /** Helpers: the leader for whom they act. */
  helpsLeaderId: string | null;
  communityId: string | null;
  /** People of one household never settle each other's claims. */
  householdId: string;
  /**
   * People with whom they ever had a family link, either way: as close as a household. It only
   * grows, so that nobody ends a link in order to settle a claim. Left out: none.
   */
  familyIds?: string[];
  /** Only for leaders. */
  leader: {
    specialties: GoodsCategory[];
    suspended: boolean;
    /** Why and since when; left out where nobody suspended them. */
    suspension?: { byId: string; at: Instant; suspendedFor: SuspensionReason } | null;
    /** When they take nothing; `untilAt` null: until they are back. */
    away?: { startsAt: Instant; untilAt: Instant | null; standInId: string | null } | null;
    /**
     * Since the platform took over a claim about which they had said nothing: new ones pass them by
     * until they open the app again. Left out or null: they are there.
     */
    silentSince?: Instant | null;
  } | null;
  /** With so many open claims they get no more, where a supervisor set fewer than the policy. */
  mostOpen?: number | null;
  /** What leaders and agents speak, and residents wish to be spoken to in. Left out: none said. */
  languages?: Language[];
  /** What matters most when something is wrong. Left out or null: they did not say. */
  prefers?: Preference | null;
  /** In which language they read the product. Left out: they never said. */
  readsIn?: ReadingLanguage;
  createdAt: Instant;
  /** Which version of the privacy notice they agreed to; null until they did. */
  privacyConsent: { version: string; at: Instant } | null;
}

/** Erasable: everything that says who a person is. Same `_id` as the person. */
export interface PersonDetailsDocument {
  _id: string;
  displayName: string;
  /** How one speaks to them: 陈阿姨, 林女士. */
  addressedAs: string;
  phone: string;
  building: string;
  /** Null where the person did not say. */
  birthYear: number | null;
  /** Asked for the green channel (disabled, or by wish). */
  greenChannelRequested: boolean;
}

export interface CommunityDocument {
  _id: string;
  name: string;
  region: string;
  leaderIds: string[];
  /** The picture of its code for anonymous complaints; left out until someone asked for it. */
  complaintCodeFileId?: string;
}

/** Suppliers and carriers. */
export interface PartnerDocument {
  _id: string;
  kind: 'supplier' | 'carrier';
  name: string;
}
