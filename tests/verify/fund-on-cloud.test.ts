import { simulateFundOnCloud } from '../simulation/fund-cloud-simulation';

const seed = Number(process.env['FUND_SEED'] ?? 20_261_120);
const steps = process.env['VERIFY_LONG'] ? 300 : 40;
/** Each step may move the clock over hundreds of timers. */
const LONGEST_MS = steps * 10_000;

test('built functions and the real SDK under faults keep what must hold of the fund', async () => {
  console.log(`FUND_SEED=${seed}, ${steps} steps`);
  const { found, posted, struck, happened } = await simulateFundOnCloud(seed, steps);
  expect(found).toBeNull();
  // It would hold of nothing as well: enough must have happened.
  expect(posted).toBeGreaterThan(steps / 5);
  expect(struck).toBeGreaterThan(steps / 5);
  expect(happened.linesRecalled).toBeGreaterThan(0);
  expect(happened.chargebacksSent).toBeGreaterThan(0);
  expect(happened.couponsIssued).toBeGreaterThan(0);
}, LONGEST_MS);
