import type { Issue } from '../primitives/issue';
import type { Sentence } from '../primitives/sentence';
import { isCooled, isFood, isPerishable, type GoodsCategory } from './goods-category';

export const proofKinds = [
  'goodsPhoto',
  'weighingPhoto',
  'thermometerPhoto',
  'labelPhoto',
  'medicalNote',
] as const;

export type ProofKind = (typeof proofKinds)[number];

export interface ProofNeed {
  kind: ProofKind;
  /** Without a required proof the claim is not taken; the others only make it quicker. */
  required: boolean;
  sentence: Sentence;
}

interface IssueTraits {
  /** Something to be seen on the goods themselves. */
  seenOnGoods: boolean;
  /** What helps besides a photo of the goods. */
  helpful: readonly ProofKind[];
}

const traitsByIssue: Record<Issue, IssueTraits> = {
  rotten: { seenOnGoods: true, helpful: [] },
  thawed: { seenOnGoods: true, helpful: ['thermometerPhoto'] },
  damaged: { seenOnGoods: true, helpful: [] },
  wrongItem: { seenOnGoods: true, helpful: ['labelPhoto'] },
  expired: { seenOnGoods: true, helpful: ['labelPhoto'] },
  foreignObject: { seenOnGoods: true, helpful: ['labelPhoto'] },
  quality: { seenOnGoods: true, helpful: [] },
  short: { seenOnGoods: false, helpful: ['goodsPhoto', 'weighingPhoto'] },
  // Nobody can photograph what did not come.
  missing: { seenOnGoods: false, helpful: [] },
  late: { seenOnGoods: false, helpful: [] },
  other: { seenOnGoods: false, helpful: ['goodsPhoto'] },
};

/** Spoiled goods that travel cooled: how warm the box was says who let it get warm. */
const warmIssues: readonly Issue[] = ['rotten', 'quality'];
/** Food that somebody may have been ill of: a paper says more than a photo of the food. */
const illIssues: readonly Issue[] = ['foreignObject', 'expired', 'quality'];

/** What the category adds to what helps: a thermometer in the box, a doctor's or allergy paper. */
function helpfulFor(issue: Issue, category: GoodsCategory): ProofKind[] {
  const warm = warmIssues.includes(issue) && isCooled(category);
  const ill = illIssues.includes(issue) && isFood(category);
  return [
    ...traitsByIssue[issue].helpful,
    ...(warm ? ['thermometerPhoto' as const] : []),
    ...(ill ? ['medicalNote' as const] : []),
  ];
}

/** Which proof a claim needs and which helps; goods that spoil must be seen. */
export function proofsFor(issue: Issue, category: GoodsCategory): ProofNeed[] {
  const { seenOnGoods } = traitsByIssue[issue];
  const goodsPhoto = seenOnGoods ? [proof('goodsPhoto', isPerishable(category))] : [];
  return [...goodsPhoto, ...helpfulFor(issue, category).map((kind) => proof(kind, false))];
}

function proof(kind: ProofKind, required: boolean): ProofNeed {
  const key = `proof.${kind}.${required ? 'required' : 'optional'}`;
  return { kind, required, sentence: { key, params: {} } };
}

/**
 * Whether what can be shown of this issue was shown, so that nobody has to ask for more: where a
 * photo would say anything at all, there is one, and proof that was asked for has come.
 */
export function isProofComplete(
  issue: Issue,
  category: GoodsCategory,
  shown: { photos: number; openRequest: boolean },
): boolean {
  if (shown.openRequest) return false;
  return shown.photos > 0 || proofsFor(issue, category).length === 0;
}
