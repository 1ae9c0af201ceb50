import { fillScript } from '../../domain/knowledge/fill-script';
import { pickScripts } from '../../domain/knowledge/pick-scripts';
import type { Mood as ScriptMood, Script } from '../../domain/knowledge/script';
import type { Instant } from '../../domain/primitives/instant';
import { waitsForNod, type PlannedWay } from '../../domain/remedy/plan-remedy';
import type { Mood } from '../../domain/understanding/mood';
import { moneyText } from '../../locales/format';
import { text } from '../../locales/text';
import { nameOf } from './person-names';
import type { TicketStory } from './ticket-story';

interface Tone {
  scripts: readonly Script[];
  mood: Mood | null;
}

/** Calm people are not soothed: it would sound as if they had shouted. */
const scriptMoods: Readonly<Record<Mood, ScriptMood | null>> = {
  calm: null,
  displeased: 'upset',
  angry: 'upset',
  furious: 'furious',
};

/** The words that go with a way, soothing first where somebody is upset; places filled in. */
export function planWords(
  story: TicketStory,
  planned: PlannedWay,
  tone: Tone,
  now: Instant,
): string {
  const facts = factsOf(story, planned);
  const mood = tone.mood === null ? null : scriptMoods[tone.mood];
  const opening = mood === null ? '' : opened(story, mood, tone.scripts);
  const words = answer(story, planned, tone, now);
  // Who was addressed a sentence before is not addressed again.
  const called = text('planWords.called', { name: facts.name });
  return opening !== '' && words.startsWith(called) ? opening + words.slice(called.length) : words;
}

function answer(story: TicketStory, planned: PlannedWay, tone: Tone, now: Instant): string {
  const facts = factsOf(story, planned);
  const { confirmation, remedy, way } = planned;
  if (confirmation === 'handUp') return text('script.handUp', facts, now);
  if (waitsForNod(confirmation)) return text(`planWords.nodAsked.${story.ticket.ownerKind}`);
  if (way === 'refund') return done(story, facts, tone);
  return text(`planWords.${way === 'refundWithCoupon' ? way : remedy.kind}`, facts, now);
}

function factsOf({ ticket, names }: TicketStory, { remedy }: PlannedWay) {
  return {
    name: names.get(ticket.residentId)?.addressedAs ?? '',
    goodsName: ticket.goods.goodsName,
    unit: ticket.goods.unit,
    quantity: 'quantity' in remedy ? remedy.quantity : ticket.claim.quantity,
    amountFen: 'amountFen' in remedy ? remedy.amountFen : 0,
    couponFen: remedy.couponFen,
  };
}

type Facts = ReturnType<typeof factsOf>;

function filled(script: Script | undefined, story: TicketStory, facts: Facts): string {
  const { name, goodsName, amountFen } = facts;
  const leaderName = nameOf(story.names, story.ticket.firstContactId) || null;
  const said = { name, goodsName, amountFen: moneyText(amountFen), leaderName };
  return script === undefined ? '' : fillScript(script.text, said);
}

/** The library's answer to what is wrong, which owns it and says what is done. */
function done(story: TicketStory, facts: Facts, { scripts, mood }: Tone): string {
  const { issue } = story.ticket.claim;
  const tone = mood === null || mood === 'calm' ? 'warm' : 'plain';
  const fitting = pickScripts(scripts, { issue, mood: null, tone });
  const script = fitting.find((one) => one.moment === 'act' && one.issue === issue);
  const words = filled(script, story, facts);
  return words === '' ? text('planWords.refund', facts, story.ticket.filedAt) : words;
}

function opened(story: TicketStory, mood: ScriptMood, scripts: readonly Script[]): string {
  const { issue } = story.ticket.claim;
  const fitting = pickScripts(scripts, { issue, mood, tone: 'plain' });
  const script = fitting.find((one) => one.moment === 'soothe' && one.mood === mood);
  const facts = { name: '', goodsName: story.ticket.goods.goodsName };
  const { addressedAs = '' } = story.names.get(story.ticket.residentId) ?? {};
  return script === undefined
    ? ''
    : fillScript(script.text, { ...facts, name: addressedAs, amountFen: null, leaderName: null });
}
