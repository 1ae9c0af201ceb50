import type { LetterStanding, LetterVersion } from '../../person/responsibility-letter';
import type { Instant } from '../../primitives/instant';

/** The letter of responsibility as it stands, and how the caller stands to it. */
export interface LetterView {
  version: LetterVersion;
  title: string;
  opening: string;
  parts: Array<{ title: string; items: string[] }>;
  closing: string;
  /** SHA-256 of these words: what is signed is what was read. */
  digest: string;
  standing: LetterStanding;
  /** The last signature of the caller, of whichever version; null where there is none. */
  signed: { version: LetterVersion; at: Instant } | null;
  signerName: string;
}
