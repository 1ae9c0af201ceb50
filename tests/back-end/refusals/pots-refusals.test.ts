/** Every refusal of the special fund, of the innovation fund and of coupons. */
import { couponActions } from '../../../domain/contract/actions/coupon';
import { potActions } from '../../../domain/contract/actions/pots';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must } from '../../world/memory-steps';
import { cherries, RemedyEstate } from '../remedy-steps';
import { patch, testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPERVISOR = 'shen-tao';
const LEADER = 'zhou-min';
const { experimentLimitFen, leaderMonthlyFen } = policyOf(currentPolicyVersion).innovation;

async function asked(
  kind: 'endowSpecial' | 'release',
  amountFen = 1_000,
): Promise<[MemoryEstate, string]> {
  const estate = createMemoryEstate(NOON);
  const { moveId } = await must(estate, FINANCE, 'fund.askPotMove', { kind, amountFen });
  return [estate, moveId];
}

async function reported(costFen = 1_000): Promise<[MemoryEstate, string]> {
  const estate = createMemoryEstate(NOON);
  return [estate, await report(estate, costFen)];
}

const trial = (costFen: number) => {
  return { tried: '早市改到六点', failedBecause: '下雨，来的人少', costFen };
};

async function report(estate: MemoryEstate, costFen: number): Promise<string> {
  return (await must(estate, LEADER, 'fund.reportExperiment', trial(costFen))).experimentId;
}

/** A coupon that was agreed on and issued, and the leader of its owner. */
async function coupon() {
  const memory = createMemoryEstate(NOON);
  const steps = new RemedyEstate(memory);
  const claim = await steps.file('chen-guilan', cherries);
  await steps.agree(claim, { kind: 'coupon', couponFen: 500 });
  const [given] = await memory.all('coupons');
  if (given === undefined) throw new Error('no coupon was given');
  return { memory, claim, given };
}

const yes = { yes: true };

const rows: Rows = {
  'fund.askPotMove potTooSmall': async () => {
    return [createMemoryEstate(NOON), FINANCE, { kind: 'release', amountFen: 1_000 }];
  },
  'fund.decidePotMove potMoveNotFound': async () => {
    return [createMemoryEstate(NOON), SUPERVISOR, { moveId: 'none', ...yes }];
  },
  'fund.decidePotMove potMoveDecided': async () => {
    const [estate, moveId] = await asked('endowSpecial');
    await must(estate, SUPERVISOR, 'fund.decidePotMove', { moveId, yes: false });
    return [estate, SUPERVISOR, { moveId, ...yes }];
  },
  'fund.decidePotMove sameEyes': async () => {
    const [estate, moveId] = await asked('endowSpecial');
    return [estate, FINANCE, { moveId, ...yes }];
  },
  'fund.decidePotMove potTooSmall': async () => {
    const [estate, first] = await asked('endowSpecial');
    await must(estate, SUPERVISOR, 'fund.decidePotMove', { moveId: first, ...yes });
    const release = { kind: 'release' as const, amountFen: 800 };
    const one = await must(estate, FINANCE, 'fund.askPotMove', release);
    const other = await must(estate, FINANCE, 'fund.askPotMove', release);
    await must(estate, SUPERVISOR, 'fund.decidePotMove', { ...one, ...yes });
    return [estate, SUPERVISOR, { ...other, ...yes }];
  },
  'fund.reportExperiment aboveExperimentLimit': async () => {
    return [createMemoryEstate(NOON), LEADER, trial(experimentLimitFen + 1)];
  },
  'fund.reportExperiment aboveExperimentMonth': async () => {
    const [estate] = await reported(experimentLimitFen);
    for (let leftFen = leaderMonthlyFen - experimentLimitFen; leftFen > 0; ) {
      const costFen = Math.min(leftFen, experimentLimitFen);
      await report(estate, costFen);
      leftFen -= costFen;
    }
    return [estate, LEADER, trial(1)];
  },
  'fund.decideExperiment experimentNotFound': async () => {
    return [createMemoryEstate(NOON), FINANCE, { experimentId: 'none', ...yes, answer: '好' }];
  },
  'fund.decideExperiment experimentDecided': async () => {
    const [estate, experimentId] = await reported();
    const no = { experimentId, yes: false, answer: '这是平常的损耗' };
    await must(estate, FINANCE, 'fund.decideExperiment', no);
    return [estate, FINANCE, { experimentId, ...yes, answer: '好' }];
  },
  'fund.decideExperiment conflictOfInterest': async () => {
    const [estate, experimentId] = await reported();
    const leader = await estate.world.database.get('people', LEADER);
    await patch(estate, 'people', SUPERVISOR, { householdId: leader?.householdId });
    return [estate, SUPERVISOR, { experimentId, ...yes, answer: '好' }];
  },
  'fund.decideExperiment potTooSmall': async () => {
    const [estate, experimentId] = await reported();
    return [estate, FINANCE, { experimentId, ...yes, answer: '好' }];
  },
  'desk.redeemCoupon couponNotFound': async () => {
    const { memory, given } = await coupon();
    return [memory, 'ma-li', { code: given.code }];
  },
  'desk.redeemCoupon couponUsed': async () => {
    const { memory, claim, given } = await coupon();
    const use = { kind: 'station' as const, leaderId: 'ma-li', at: NOON };
    await patch(memory, 'coupons', given._id, { status: 'used', use });
    return [memory, claim.leader, { code: given.code }];
  },
  'desk.redeemCoupon couponOver': async () => {
    const { memory, claim, given } = await coupon();
    memory.world.clock.advance(given.usableUntil + DAY - memory.world.clock.now());
    return [memory, claim.leader, { code: given.code }];
  },
  'desk.redeemCoupon conflictOfInterest': async (): Promise<Asked> => {
    const { memory, claim, given } = await coupon();
    await patch(memory, 'people', claim.leader, { familyIds: [claim.person] });
    return [memory, claim.leader, { code: given.code }];
  },
};

testRefusals((name) => name in potActions || name in couponActions, rows);
