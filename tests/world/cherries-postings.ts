/**
 * What the refund of the cherries posts, 150 yuan: nobody is ruled liable and no guarantee is used,
 * so that the fund bears it 70 to 30.
 */
export function cherriesPostings(leader: string) {
  return [
    { accountId: `platformShare:${leader}`, side: 'debit', amountFen: 10_500 },
    { accountId: `leaderShare:${leader}`, side: 'debit', amountFen: 4_500 },
    { accountId: 'providerClearing', side: 'credit', amountFen: 15_000 },
  ];
}
