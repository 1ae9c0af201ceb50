import { expectHistory } from '../../emulator/fixtures/history-promises';

const transactions = process.env['VERIFY_LONG'] ? 50_000 : 10_000;

test(`${transactions} concurrent transactions with faults break no promise`, () =>
  expectHistory(transactions), 3_600_000);
