import type { LetterVersion } from '../../../domain/person/responsibility-letter';
import type { Instant } from '../../../domain/primitives/instant';

/** One signature under a letter of responsibility. Never changed: a new one is a new document. */
export interface SignedLetterDocument {
  _id: string;
  personId: string;
  version: LetterVersion;
  /** Under whose figures it was read: with the version it gives the words again. */
  policyVersion: string;
  /** SHA-256 of the words as they were read. */
  digest: string;
  at: Instant;
}
