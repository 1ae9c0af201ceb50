import * as v from 'valibot';
import { reply } from '../action';
import type { FundOverviewView, LeaderStatementView } from '../views/fund';

/** What a client may ask of the function `fund`. */
export const fundActions = {
  'fund.leaderStatement': reply<LeaderStatementView>()({
    summary: "A leader's own share of the fund: balance, holds, what was paid for them, entries.",
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.overview': reply<FundOverviewView>()({
    summary: 'The whole fund: shares, holds, newest entries, and that it balances.',
    roles: ['supervisor', 'finance', 'agent'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
} as const;
