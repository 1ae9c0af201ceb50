/** The words that every resident gets, as the leader reads and edits them: places by their names. */
import type { BatchClaimView } from '../../../../domain/contract/views/batch-refund';
import { fillScript } from '../../../../domain/knowledge/fill-script';
import { scriptPlaces } from '../../../../domain/knowledge/script';
import type { BatchDecision } from '../../../../domain/refund/batch-refund';
import { moneyText } from '../../../../locales/format';
import { text } from '../../../../locales/text';

type Place = (typeof scriptPlaces)[number];

const shownPlace = (place: Place) => text('place.shown', { place: text(`place.${place}`) });

/** What is suggested; whether the money is on its way already makes the difference. */
export function suggestedWords(decision: BatchDecision): string {
  const places = { name: '{name}', goodsName: '{goodsName}', amount: '{amountFen}' };
  return text(
    decision === 'alone' ? 'batchRefund.template' : 'batchRefund.templateSecond',
    places,
  );
}

export function toShown(words: string): string {
  return scriptPlaces.reduce((said, place) => swap(said, `{${place}}`, shownPlace(place)), words);
}

export function fromShown(shown: string): string {
  return scriptPlaces.reduce((said, place) => swap(said, shownPlace(place), `{${place}}`), shown);
}

/** Old phones have no `replaceAll`. */
function swap(words: string, before: string, after: string): string {
  return words.split(before).join(after);
}

/** The same for one resident, as it will be sent. */
export function wordsFor(
  words: string,
  { addressedAs, amountFen }: BatchClaimView,
  { goodsName, leaderName }: { goodsName: string; leaderName: string },
): string {
  return fillScript(words, {
    name: addressedAs === '' ? text('batchRefund.unnamed') : addressedAs,
    goodsName,
    amountFen: moneyText(amountFen),
    leaderName,
  });
}

/** What the hint under the field names. */
export function shownPlaces(): string {
  const places: readonly Place[] = ['name', 'goodsName', 'amountFen'];
  return places.map(shownPlace).join(text('join.list'));
}
