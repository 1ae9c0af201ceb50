import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';

/**
 * Who was told by a command's effects, as codes in the order told, for the log: `leader` and
 * `resident` for the people of the claim, `platform` for the person who has it, `partner`, or the
 * role. Empty where nobody was.
 */
export function toldWhom(
  ticket: Pick<TicketDocument, 'residentId' | 'firstContactId'>,
  effects: readonly OutboxEffect[],
): string {
  const codes = effects.flatMap((effect) => {
    if (effect.kind !== 'notify') return [];
    const { to } = effect;
    if ('role' in to) return [to.role];
    if ('partnerId' in to) return ['partner'];
    // Whether there are any is known only when it is delivered.
    if ('helpersOf' in to) return [];
    if ('queue' in to) return ['agent'];
    if (to.personId === ticket.residentId) return ['resident'];
    return [to.personId === ticket.firstContactId ? 'leader' : 'platform'];
  });
  return [...new Set(codes)].join(',');
}
