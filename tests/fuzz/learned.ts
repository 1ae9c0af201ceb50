import type { Pool } from './hostile-input';

/** What only an answer says, or what no claim leads to: later inputs try it again. */
const fields = new Set([
  'code',
  'token',
  'invitationId',
  'linkId',
  'complaintId',
  'chargebackId',
  'leaderId',
  'partnerId',
  'communityId',
]);
const KEPT = 8;

/** Codes, tokens and ids that answers told, by the name of the field. */
export class Learned {
  private readonly known = new Map<string, string[]>();

  /** Walks an answer and keeps what it names. */
  from(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    for (const [field, value] of Object.entries(answer)) {
      if (typeof value === 'string' && fields.has(field)) this.keep(field, value);
      else this.from(value);
    }
  }

  keep(field: string, value: string): void {
    const values = (this.known.get(field) ?? []).filter((known) => known !== value);
    this.known.set(field, [...values, value].slice(-KEPT));
  }

  with(pool: Pool): Pool {
    const both = new Map(Object.entries(pool));
    for (const [field, values] of this.known) {
      both.set(field, [...(both.get(field) ?? []), ...values]);
    }
    return Object.fromEntries(both);
  }
}
