import * as v from 'valibot';
import { reply } from '../action';
import * as field from '../fields';
import type { FundOverviewView, LeaderStatementView } from '../views/fund';

/** YYYY-MM, Asia/Shanghai. */
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** What a client may ask of the function `fund`. */
export const fundActions = {
  'fund.leaderStatement': reply<LeaderStatementView>()({
    summary: "A leader's own share: balance, guarantees, debt, and one month with every entry.",
    roles: ['leader'],
    mutates: false,
    /** Without a month: this one. */
    input: v.strictObject({ month: v.optional(month) }),
    refusals: [],
  }),
  'fund.overview': reply<FundOverviewView>()({
    summary: 'The whole fund: both shares, the newest entries, and that it balances.',
    roles: ['supervisor', 'finance', 'agent'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.recordCommission': reply<{ withheldFen: number; stillOwedFen: number }>()({
    summary: 'What a leader earned in a month; what they owe is withheld from it, up to the cap.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      leaderId: field.id,
      /** YYYY-MM, Asia/Shanghai. */
      month,
      commissionFen: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    refusals: ['unknownLeader'],
  }),
} as const;
