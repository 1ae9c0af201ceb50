import type { EvidenceView } from '../../domain/contract/views/evidence';
import {
  durationText,
  temperatureText,
  weightText,
  writtenMomentText,
} from '../../locales/format';
import { text } from '../../locales/text';
import { MINUTE } from '../../domain/primitives/instant';
import { html, type Html } from './html';

/** What the records say, and which of them there are not. */
export function evidencePart(evidence: EvidenceView): Html {
  const { order, item, logistics, sameBatchResidents: count } = evidence;
  const { receivedAt } = order;
  const facts = [
    text('evidence.paid', { paidFen: order.paidFen }),
    receivedAt === null
      ? text('evidence.notReceived')
      : text('evidence.received', { receivedAt: writtenMomentText(receivedAt) }),
    `${text('evidence.batch')} ${item.batchId}`,
    `${text('evidence.supplier')} ${item.supplierName}`,
    `${text('evidence.carrier')} ${item.carrierName}`,
    ...weighingFacts(evidence),
    ...coldFacts(evidence),
    count > 0 ? text('evidence.sameBatch', { count }) : text('evidence.sameBatchNone'),
    ...evidence.missing.map((source) => text(`evidence.missing.${source}`)),
  ];
  return html`<h2>${text('printout.evidence')}</h2>
<ol>${facts.map((fact) => html`<li>${fact}</li>`)}
${logistics.map(({ at, place, text: words }) => {
  return html`<li><time>${writtenMomentText(at)}</time> ${place} ${words}</li>`;
})}</ol>
`;
}

function weighingFacts({ weighing }: EvidenceView): string[] {
  if (weighing === null) return [];
  const { packedGrams, packedAt, handedGrams, handedAt } = weighing;
  const packed = text('printout.packed', {
    weight: weightText(packedGrams),
    when: writtenMomentText(packedAt),
  });
  if (handedGrams === null || handedAt === null) return [packed];
  const when = writtenMomentText(handedAt);
  return [packed, text('printout.handed', { weight: weightText(handedGrams), when })];
}

function coldFacts({ coldChain }: EvidenceView): string[] {
  if (coldChain === null) return [];
  const { breach, limitTenths } = coldChain;
  const limit = temperatureText(limitTenths);
  if (breach === null) return [text('printout.coldKept', { limit })];
  const { highestTenths, startedAt, minutes } = breach;
  const highest = temperatureText(highestTenths);
  const length = durationText(minutes * MINUTE);
  const when = writtenMomentText(startedAt);
  return [text('printout.coldBroken', { limit, highest, length, when })];
}
