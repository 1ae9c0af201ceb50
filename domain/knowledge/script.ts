import type { Issue } from '../primitives/issue';

/** How the resident sounds. */
export const moods = ['calm', 'worried', 'upset', 'furious'] as const;

export type Mood = (typeof moods)[number];

/** The three steps of calming down, then what is said at a point of the case. S0 3.3 */
export const scriptMoments = ['soothe', 'own', 'act', 'during', 'closing'] as const;

export type ScriptMoment = (typeof scriptMoments)[number];

/** How it is worded; `largeNote` is written by hand or printed large for the old. S0 3.4 5.3 */
export const scriptTones = [
  'plain',
  'warm',
  'largeNote',
  'cantonese',
  'sichuan',
  'northeast',
] as const;

export type ScriptTone = (typeof scriptTones)[number];

/** The places that a ticket fills in: everything else in braces is a figure of the policy. */
export const scriptPlaces = ['name', 'goodsName', 'amountFen', 'leaderName'] as const;

/** A reply ready to send; nothing in it promises what the sender may not give. */
export interface Script {
  id: string;
  title: string;
  /** Null: whatever is wrong. */
  issue: Issue | null;
  /** Null: in any mood. */
  mood: Mood | null;
  moment: ScriptMoment;
  tone: ScriptTone;
  text: string;
}
