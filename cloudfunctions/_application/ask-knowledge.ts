import type { ActionInput } from '../../domain/contract/actions';
import type { KnowledgeAnswerView } from '../../domain/contract/views/knowledge';
import { askQuestions, ownBeside } from '../../domain/knowledge/ask';
import { namedGoods } from '../../domain/knowledge/named-goods';
import { plainWords } from '../../domain/knowledge/plain-words';
import type { Question } from '../../domain/knowledge/question';
import { askableOf, speaksOfOwn, type Askable } from '../../domain/knowledge/rank';
import { isForeign } from '../../domain/knowledge/vocabulary';
import { accept } from '../../domain/primitives/outcome';
import { firstLanguage } from '../../domain/primitives/reading-language';
import { restingStates } from '../../domain/ticket/state';
import { speech } from '../../locales/zh-hans/knowledge/speech';
import type { Caller } from './caller';
import { englishForeword } from './english-foreword';
import { listOrders } from './list-orders';
import { phraseAnswer } from './phrase-answer';
import type { Phrasing } from './phrasing';
import type { World } from './ports';
import { readShelf } from './read-knowledge';
import { listOwnTickets } from './view-own-tickets';

const RELATED_SHOWN = 3;

/** Beside an answer: the ones that it is most likely about. */
const OWN_SHOWN = 3;

/**
 * Answers from the content and from what is the asker's own; reads, never acts. It says so when it
 * does not know: the page then offers a person. A provider's model may say it in other words where
 * there is one, the policy allows it and the asker wants it.
 */
export function askKnowledge(phrasing: Phrasing | null) {
  return async (
    world: World,
    caller: Caller,
    { words, phrased = false }: ActionInput<'knowledge.ask'>,
  ) => {
    const askable = keptAskable(await readShelf(world, 'question'));
    const { best, related } = askQuestions(askable, { words, forDesk: isDesk(caller) });
    const own = await ownOf(world, caller, words, ownBeside(best, words, speech));
    const model = world.policies.current().conversation.isPhrasingAsked ? phrasing : null;
    const rules = best === null ? related : [best, ...related];
    const said =
      model !== null && phrased
        ? await phraseAnswer(world, caller, model, { words, rules, claims: own.claims })
        : null;
    const shown = said?.rule ?? best;
    const english = readsEnglish(caller, words);
    const view: KnowledgeAnswerView = {
      answer:
        shown === null ? null : { ...answerView(shown, english), phrased: said?.words ?? null },
      foreword: english ? englishForeword(shown, own, world.clock.now()) : [],
      phrasedBy: model?.provider ?? null,
      ...own,
      related: rules
        .filter((each) => each !== shown)
        .map((each) => relatedView(each, english))
        .slice(0, RELATED_SHOWN),
    };
    return accept(view);
  };
}

/** Who writes English is answered in it, and who chose to read it, however they ask. */
function readsEnglish({ person }: Caller, words: string): boolean {
  return isForeign(words) || person?.readsIn === 'en';
}

function answerView({ id, question, answer, english }: Question, inEnglish: boolean) {
  return inEnglish && english !== undefined
    ? { questionId: id, question: english.question, text: english.answer, language: 'en' as const }
    : { questionId: id, question, text: answer, language: firstLanguage };
}

const relatedView = ({ id, question, english }: Question, inEnglish: boolean) => ({
  questionId: id,
  question: (inEnglish ? english?.question : undefined) ?? question,
});

let kept: { shelf: string; askable: Askable } | null = null;

/** Of the last shelf that was asked: making it takes longer than asking it. */
function keptAskable(questions: readonly Question[]): Askable {
  const shelf = JSON.stringify(questions);
  if (kept?.shelf !== shelf) kept = { shelf, askable: askableOf(questions, speech) };
  return kept.askable;
}

/** A leader asks as a leader and as a resident; a resident is spared the desk's rules. */
export function questionsFor(caller: Caller, questions: readonly Question[]): Question[] {
  return questions.filter(({ audience }) => isDesk(caller) || audience === 'resident');
}

function isDesk({ roles }: Caller): boolean {
  return roles.some((role) => role !== 'resident' && role !== 'guest');
}

async function ownOf(
  world: World,
  caller: Caller,
  words: string,
  about: Question['about'] | null,
): Promise<Pick<KnowledgeAnswerView, 'claims' | 'orders'>> {
  const { cards } = (await listOwnTickets(world, caller)).value;
  // As they wrote it, and as it is written here.
  const said = `${words} ${plainWords(words, speech.spelling)}`;
  const named = namedGoods(said, cards, ({ goodsName }) => [goodsName]);
  const open = cards.filter(({ state }) => !restingStates.includes(state));
  // What is done may be what they mean: the newest, where nothing is open.
  const meant = open.length > 0 ? open : cards.slice(0, 1);
  const claims = named.length > 0 ? named : about === 'claims' ? meant : [];
  if (claims.length > 0) return { claims: claims.slice(0, OWN_SHOWN), orders: [] };
  const { orders } = (await listOrders(world, caller)).value;
  const bought = namedGoods(said, orders, ({ items }) => items.map(({ goodsName }) => goodsName));
  // Whoever asks for a rule sees one order to try it on; whoever asks for theirs, more.
  const asked = orders.slice(0, speaksOfOwn(words, speech) ? OWN_SHOWN : 1);
  const shown = bought.length > 0 ? bought : about === 'orders' ? asked : [];
  return { claims: [], orders: shown.slice(0, OWN_SHOWN) };
}
