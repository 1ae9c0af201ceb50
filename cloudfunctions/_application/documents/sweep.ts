import type { Instant } from '../../../domain/primitives/instant';

/** Which run of the sweep works on a shard; `_id` names the shard. */
export interface SweepLeaseDocument {
  _id: string;
  holder: string;
  leasedUntil: Instant;
}
