import type { TicketCardView } from '../../domain/contract/views/ticket';
import { mayBeSaid } from '../../domain/knowledge/check-phrasing';
import type { Question } from '../../domain/knowledge/question';
import { fillKnowledge } from '../../locales/figure-text';
import { dateText, moneyText } from '../../locales/format';
import { text } from '../../locales/text';
import { numerals } from '../../locales/zh-hans/knowledge/numerals';
import { ownFactWords } from '../../locales/zh-hans/knowledge/words';
import { known, type Caller } from './caller';
import { detailsOf, nameOf } from './person-names';
import type { Phrasing } from './phrasing';
import type { World } from './ports';

interface ToPhrase {
  words: string;
  /** What may answer, the likeliest first. */
  rules: readonly Question[];
  claims: readonly TicketCardView[];
}

/** Numbers of phones, orders, cards, houses: no rule is asked for by one. */
const LONG_NUMBER = /\d[\d\s-]{3,}\d/g;

/**
 * The answer in the words of a provider's model, from one of the rules; null where it fails, is late,
 * answers from none of them or says a figure that was not given. It is told neither who asks nor
 * any number that stands for a person.
 */
export async function phraseAnswer(
  world: World,
  caller: Caller,
  phrasing: Phrasing,
  { words, rules, claims }: ToPhrase,
): Promise<{ rule: Question; words: string } | null> {
  const own = claims.map((claim) => ownFact(world, claim));
  const answers = rules.map(({ question, answer }) => `${question} ${answer}`);
  try {
    const question = await nameless(world, caller, words);
    const { rule, words: said } = await phrasing.phrase({ question, rules: answers, own });
    const chosen = rule === null ? undefined : rules[rule];
    if (chosen === undefined) return null;
    const facts = [chosen.question, chosen.answer, ...own];
    return mayBeSaid(said, facts, numerals) ? { rule: chosen, words: said.trim() } : null;
  } catch (error) {
    world.log.error({ action: 'phraseAnswer' }, error);
    return null;
  }
}

async function nameless(world: World, caller: Caller, words: string): Promise<string> {
  const { _id } = known(caller).person;
  const name = nameOf(await detailsOf(world, [_id]), _id);
  const unnamed = name === '' ? words : words.replaceAll(name, '…');
  return unnamed.normalize('NFKC').replace(LONG_NUMBER, '…');
}

function ownFact(world: World, claim: TicketCardView): string {
  const { goodsName, issue, state, amountFen, promisedAt } = claim;
  const said = fillKnowledge(ownFactWords.claim, {
    goodsName,
    issue: text(`issue.${issue}`),
    state: text(`archive.state.${state}`),
    amount: moneyText(amountFen),
  });
  if (promisedAt === null) return said;
  const date = dateText(promisedAt, world.clock.now());
  return said + fillKnowledge(ownFactWords.promised, { date });
}
