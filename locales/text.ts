/**
 * Every text of the product by key. `text('home.greeting', { name, daypart })` does not compile
 * without the places that the text has.
 */
import type { Instant } from '../domain/primitives/instant';
import { fill, type Params } from './fill';
import { spoken } from './spoken';
import { account } from './zh-hans/account';
import { archive } from './zh-hans/archive';
import { batchAlarm } from './zh-hans/batch-alarm';
import { batchRefund } from './zh-hans/batch-refund';
import { books } from './zh-hans/books';
import { calendars } from './zh-hans/calendars';
import { callScript } from './zh-hans/call-script';
import { chargebacks } from './zh-hans/chargebacks';
import { claim } from './zh-hans/claim';
import { claimRules } from './zh-hans/claim-rules';
import { claimLife } from './zh-hans/claim-life';
import { clocks } from './zh-hans/clocks';
import { common } from './zh-hans/common';
import { coupons } from './zh-hans/coupons';
import { compensation } from './zh-hans/compensation';
import { complaint } from './zh-hans/complaint';
import { dataPage } from './zh-hans/data-page';
import { desk } from './zh-hans/desk';
import { desktop } from './zh-hans/desktop';
import { evidenceFile } from './zh-hans/evidence-file';
import { family } from './zh-hans/family';
import { fileClaim } from './zh-hans/file-claim';
import { filingFor } from './zh-hans/filing-for';
import { fulfilment } from './zh-hans/fulfilment';
import { fulfilmentNotices } from './zh-hans/fulfilment-notices';
import { fund } from './zh-hans/fund';
import { groupNotice } from './zh-hans/group-notice';
import { home } from './zh-hans/home';
import { instantRules } from './zh-hans/instant-rules';
import { knowledgePages } from './zh-hans/knowledge-pages';
import { letter } from './zh-hans/letter';
import { members } from './zh-hans/members';
import { nextSteps } from './zh-hans/next-steps';
import { notices } from './zh-hans/notices';
import { hints } from './zh-hans/hints';
import { pairs } from './zh-hans/pairs';
import { photoHints } from './zh-hans/photo-hints';
import { policies } from './zh-hans/policies';
import { pots } from './zh-hans/pots';
import { privacy } from './zh-hans/privacy';
import { readingLanguage } from './zh-hans/reading-language';
import { reconciliation } from './zh-hans/reconciliation';
import { recalls } from './zh-hans/recalls';
import { refusals } from './zh-hans/refusals';
import { reviews } from './zh-hans/reviews';
import { routing } from './zh-hans/routing';
import { rules } from './zh-hans/rules';
import { plan } from './zh-hans/plan';
import { scripts } from './zh-hans/scripts';
import { shareCard } from './zh-hans/share-card';
import { sentences } from './zh-hans/sentences';
import { settlements } from './zh-hans/settlements';
import { tasks } from './zh-hans/tasks';
import { talk } from './zh-hans/talk';
import { timeline } from './zh-hans/timeline';
import { track } from './zh-hans/track';
import { transfer } from './zh-hans/transfer';

const texts = {
  ...account,
  ...archive,
  ...batchAlarm,
  ...batchRefund,
  ...books,
  ...calendars,
  ...callScript,
  ...chargebacks,
  ...claim,
  ...claimRules,
  ...claimLife,
  ...clocks,
  ...common,
  ...compensation,
  ...coupons,
  ...complaint,
  ...dataPage,
  ...desk,
  ...desktop,
  ...evidenceFile,
  ...photoHints,
  ...family,
  ...fileClaim,
  ...filingFor,
  ...fulfilment,
  ...fulfilmentNotices,
  ...fund,
  ...groupNotice,
  ...home,
  ...instantRules,
  ...knowledgePages,
  ...letter,
  ...members,
  ...nextSteps,
  ...notices,
  ...hints,
  ...pairs,
  ...policies,
  ...pots,
  ...privacy,
  ...readingLanguage,
  ...reconciliation,
  ...recalls,
  ...refusals,
  ...reviews,
  ...routing,
  ...rules,
  ...plan,
  ...scripts,
  ...sentences,
  ...shareCard,
  ...settlements,
  ...tasks,
  ...talk,
  ...timeline,
  ...track,
  ...transfer,
} as const;

export type TextKey = keyof typeof texts;

type PlaceName<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;

type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? PlaceName<Place> | PlacesOf<Rest>
  : never;

/** The keys of texts without places: safe to pick by state or kind. */
export type PlainTextKey = {
  [Key in TextKey]: [PlacesOf<(typeof texts)[Key]>] extends [never] ? Key : never;
}[TextKey];

type Filling<Key extends TextKey> = [PlacesOf<(typeof texts)[Key]>] extends [never]
  ? []
  : [params: Record<PlacesOf<(typeof texts)[Key]>, string | number>, now?: Instant];

/** What came with a subpackage: its pages say more than the main package carries. */
const added: Record<string, string> = {};

/** Called by `package-texts.ts` before anything of a page of the subpackage runs. */
export function addTexts(more: Readonly<Record<string, string>>): void {
  Object.assign(added, more);
}

const has = (table: object, key: string) => Object.prototype.hasOwnProperty.call(table, key);

/** A text of the language spoken now, before its places are filled. */
function wordsOf(key: TextKey): string {
  const words: string | undefined = spoken().texts[key] ?? texts[key] ?? added[key];
  // The tests on the real builds fail on it; a person misses a word, not the page.
  // oxlint-disable-next-line no-console
  if (words === undefined) console.error(`this build has no text for ${key}`);
  return words ?? '';
}

/**
 * The text of a key with its places filled. `now` (the server's clock) is needed only where an
 * instant in it should read as 今天 or 明天.
 */
export function text<Key extends TextKey>(key: Key, ...filling: Filling<Key>): string {
  const [params, now] = filling as [Params?, Instant?];
  return fill(wordsOf(key), params ?? {}, now ?? 0);
}

/** Whether a key that came over the wire has a text here (an older client may not know it). */
export function isTextKey(key: string): key is TextKey {
  return has(texts, key) || has(added, key);
}

/** A sentence that the server chose: its key and what it needs. Unknown keys give an empty text. */
export function sentenceText(sentence: { key: string; params: Params }, now: Instant): string {
  return isTextKey(sentence.key) ? fill(wordsOf(sentence.key), sentence.params, now) : '';
}
