/** The quick part; `npm run verify` runs 10,000 transactions. */
import { expectHistory } from './fixtures/history-promises';

test('concurrent transactions lose no update and see no state that never was', () =>
  expectHistory(Number(process.env['HISTORY_TRANSACTIONS'] ?? 200)));
