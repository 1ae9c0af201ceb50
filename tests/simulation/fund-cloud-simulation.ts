/**
 * The fund under chance on the local cloud: the built functions with the real SDK, whose calls
 * fail, come late and lose their answers, whose process ends and begins again, while several
 * people tap at a time. What must hold is looked at after every step, and everything must come to
 * rest afterwards. Coupons, chargebacks and a recall are played beside the taps. The seed decides what is done and where faults strike; how the workers
 * interleave is the machine's, so a run is alike under its seed, not the same.
 */
import type { ActionEnvelope, ActionName } from '../../domain/contract/actions';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { otherPaths, type OtherPath } from '../../domain/refund/other-path';
import { faultErrors, type FaultRule } from '../../emulator/services/faults';
import { asideFaults } from './aside-facts';
import { Chance } from './chance';
import { chargebackOnCloud, couponOnCloud, recallOnCloud, type CloudScene } from './cloud-aside-acts';
import { startFundCloud, type FundCloud } from './fund-cloud';
import { fundFaults, restFaults } from './fund-facts';
import { happenedIn, type Happened } from './happened';

const ENDINGS = ['SUCCESS', 'SUCCESS', 'SUCCESS', 'CLOSED', 'ABNORMAL'] as const;
const NOTICES = ['normal', 'late', 'twice', 'lost', 'failing'] as const;
const PARTIES = ['platform', 'unknown', 'supplier', 'leader', 'resident'] as const;

const rules: readonly FaultRule[] = [
  { point: 'database.commitTransaction:before', chance: 0.03, error: faultErrors.conflict },
  // Committed, and nobody hears of it.
  { point: 'database.commitTransaction:after', chance: 0.01, error: faultErrors.timeout },
  { point: 'database.*:before', chance: 0.004, error: faultErrors.timeout },
  { point: 'pay.refund:before', chance: 0.05, error: faultErrors.failure },
  { point: 'pay.refund:after', chance: 0.07, error: faultErrors.timeout },
  { point: 'function.payment-callback:before', chance: 0.1, twice: true },
  { point: 'function.desk:after', chance: 0.03, error: faultErrors.failure },
];

export interface CloudSimulationResult {
  steps: number;
  refunds: number;
  posted: number;
  restarts: number;
  struck: number;
  happened: Happened;
  found: { step: number; fault: string } | null;
}

export async function simulateFundOnCloud(
  seed: number,
  steps: number,
): Promise<CloudSimulationResult> {
  const fund = await startFundCloud({ faultSeed: seed });
  const run = new CloudRun(fund, new Chance(seed));
  try {
    const fault = await run.play(steps);
    const refunds = fund.committed.peek('refunds');
    return {
      steps: run.steps,
      refunds: refunds.length,
      posted: refunds.filter(({ status }) => status === 'posted').length,
      restarts: run.restarts,
      struck: run.struck,
      happened: happenedIn(fund.committed),
      found: fault === null ? null : { step: run.steps, fault },
    };
  } finally {
    await fund.close();
  }
}

type Answer = ActionEnvelope<ActionName> | null;
type Act = () => Promise<Answer>;

class CloudRun {
  private made = 0;
  private isCalm = false;
  private recallFrom = Infinity;
  steps = 0;
  restarts = 0;
  struck = 0;

  constructor(
    private readonly fund: FundCloud,
    private readonly chance: Chance,
  ) {}

  async play(length: number): Promise<string | null> {
    this.recallFrom = length / 2;
    this.strike();
    for (; this.steps < length; this.steps += 1) {
      const fault = (await this.step()) ?? this.faults()[0];
      if (fault) return fault;
    }
    return this.rest();
  }

  private faults(): string[] {
    const { committed } = this.fund;
    return [...fundFaults(committed, this.fund.provider()), ...asideFaults(committed)];
  }

  private strike(): void {
    for (const rule of rules) this.fund.cloud.faults.add(rule);
  }

  private async step(): Promise<string | null> {
    const { chance, fund } = this;
    const { pay } = fund.cloud.services;
    pay.configure({
      defaultOutcome: chance.pick(ENDINGS) ?? 'SUCCESS',
      noticeMode: chance.pick(NOTICES) ?? 'normal',
      settleDelayMs: chance.pick([SECOND, 5 * SECOND, 10 * MINUTE, 40 * MINUTE]) ?? SECOND,
    });
    const far = chance.happens(0.02) ? HOUR : 0;
    await fund.cloud.clock.advance(
      far + (chance.pick([0, SECOND, SECOND, MINUTE, 10 * MINUTE]) ?? 0),
    );
    const settled = chance.pick(pay.refunds().filter(({ notice }) => notice !== undefined));
    if (settled && chance.happens(0.2)) await pay.redeliver(settled.refundId);
    const abnormal = chance.pick(pay.refunds().filter(({ state }) => state === 'ABNORMAL'));
    if (abnormal && chance.happens(0.1)) await pay.settle(abnormal.refundId, 'SUCCESS');
    if (chance.happens(0.01)) await this.beginAnew();
    const together = chance.happens(0.3) ? 2 + chance.below(3) : 1;
    const acts: Act[] = [];
    const aside = await this.aside();
    if (aside !== null) acts.push(aside);
    while (acts.length < together) acts.push(await this.choose());
    const answers = await Promise.all(acts.map((act) => act()));
    return answers.map((answer) => this.unexpected(answer)).find((one) => one !== null) ?? null;
  }

  private async beginAnew(): Promise<void> {
    this.countStrikes();
    await this.fund.restart();
    this.restarts += 1;
    this.strike();
  }

  private countStrikes(): void {
    for (const { struck } of this.fund.cloud.faults.rules()) this.struck += struck;
  }

  /** A refusal is an answer; no answer is one only while calls are made to fail. */
  private unexpected(answer: Answer): string | null {
    if (answer === null) return this.isCalm ? 'a call died without a fault' : null;
    if (answer.ok || answer.code !== 'internal') return null;
    return this.isCalm ? 'a call failed without a fault' : null;
  }

  /** In turn, so that a short run comes to the end of some: what is not about taps. */
  private async aside(): Promise<Act | null> {
    switch (this.steps % 4) {
      case 0:
        return couponOnCloud(this.scene());
      case 1:
        return chargebackOnCloud(this.scene());
      case 2:
        return this.steps < this.recallFrom || this.isRecalled() ? null : recallOnCloud(this.scene());
      default:
        return null;
    }
  }

  private async choose(): Promise<Act> {
    const drawn = this.chance.next();
    if (drawn < 0.6) return this.tap();
    if (drawn < 0.78) return this.otherPath(this.chance.pick(otherPaths) ?? 'sendAgain');
    if (drawn < 0.93) return this.ruling();
    return this.commission();
  }

  private isRecalled(): boolean {
    return this.fund.committed.peek('recalls').some(({ state }) => state !== 'proposed');
  }

  private scene(): CloudScene {
    const { chance, fund } = this;
    return {
      chance,
      fund,
      requestId: () => this.requestId(),
      claim: async () => {
        const leader = chance.pick(fund.start.leaders);
        this.made += 1;
        const ticket = await fund.claim(this.made, leader?.person?._id ?? '');
        const owner = fund.start.leaders.find(({ person }) => person?._id === ticket.ownerId);
        return { ticket, leaderOpenid: owner?.openid ?? '' };
      },
    };
  }

  private requestId(): string {
    this.made += 1;
    return `request-${String(this.made).padStart(16, '0')}`;
  }

  /** A new claim, or one that was tapped before: with its intent again, or with another. */
  private async tap(): Promise<Act> {
    const { chance, fund } = this;
    const tapped = fund.committed.peek('tickets').filter(({ _id }) => _id.startsWith('ticket-'));
    const again = chance.happens(0.3) ? chance.pick(tapped) : undefined;
    const leader = chance.pick(fund.start.leaders);
    const requestId = this.requestId();
    const ticket = again ?? (await fund.claim(this.made, leader?.person?._id ?? ''));
    const owner = fund.start.leaders.find(({ person }) => person?._id === ticket.ownerId) ?? leader;
    const before = chance.happens(0.6) ? again?.refund : undefined;
    return () =>
      fund.call(owner?.openid ?? '', 'desk.refund', {
        requestId,
        ticketId: ticket._id,
        refundIntentId: before?.refundIntentId ?? requestId.replace('request', 'intention'),
        amountFen: before?.amountFen ?? 1 + chance.below(4_000),
      });
  }

  private otherPath(path: OtherPath): Act {
    const { chance, fund } = this;
    const { peek } = fund.committed;
    const stuck = chance.pick(peek('tickets').filter(({ state }) => state === 'refundException'));
    if (stuck === undefined) return () => Promise.resolve(null);
    const { pay } = fund.cloud.services;
    const refund = peek('refunds').find(({ _id }) => _id === stuck.refund?.refundIntentId);
    const asked = pay.refunds().find(({ outRefundNo }) => outRefundNo === refund?.outRefundNumber);
    // Money that may still arrive is never transferred by hand a second time.
    const mayTransfer = asked === undefined || asked.state === 'CLOSED';
    const payerId = peek('orders').find(({ _id }) => _id === stuck.orderId)?.payerId;
    const phone = peek('personDetails').find(({ _id }) => _id === payerId)?.phone ?? '';
    const requestId = this.requestId();
    return () =>
      fund.call(fund.start.finance.openid, 'desk.chooseOtherPath', {
        requestId,
        ticketId: stuck._id,
        path: path === 'transfer' && !mayTransfer ? 'awaitProvider' : path,
        payerPhoneEnd: phone.slice(-4),
        receiptNumber: requestId,
        reason: '已和付款人核对',
      });
  }

  private ruling(): Act {
    const { chance, fund } = this;
    const ticket = chance.pick(fund.committed.peek('tickets'));
    if (ticket === undefined) return () => Promise.resolve(null);
    const party = chance.pick(PARTIES) ?? 'unknown';
    const requestId = this.requestId();
    const input = { requestId, ticketId: ticket._id, party, reason: '看了证据后这样认定' };
    return () => fund.call(fund.start.finance.openid, 'desk.ruleLiability', input);
  }

  private commission(): Act {
    const { chance, fund } = this;
    const leaderId = chance.pick(fund.start.leaders)?.person?._id ?? '';
    const requestId = this.requestId();
    const input = { requestId, leaderId, month: '2026-11', commissionFen: chance.below(60_000) };
    return () => fund.call(fund.start.finance.openid, 'fund.recordCommission', input);
  }

  /** No faults any more: within two days of virtual time everything has ended. */
  private async rest(): Promise<string | null> {
    const { fund } = this;
    this.countStrikes();
    this.isCalm = true;
    fund.cloud.faults.clear();
    fund.cloud.services.pay.configure({
      defaultOutcome: 'SUCCESS',
      noticeMode: 'normal',
      settleDelayMs: SECOND,
    });
    for (let waited = 0; waited < 2 * DAY; waited += 31 * MINUTE) {
      await fund.cloud.clock.advance(31 * MINUTE);
      await this.mendOne();
      const fault = this.faults()[0];
      if (fault) return fault;
      if (restFaults(fund.committed, fund.provider()).length === 0) return null;
    }
    return restFaults(fund.committed, fund.provider())[0] ?? null;
  }

  /** The banks find their accounts, finance works its list. */
  private async mendOne(): Promise<void> {
    const { pay } = this.fund.cloud.services;
    for (const { refundId, state } of pay.refunds()) {
      if (state === 'ABNORMAL') await pay.settle(refundId, 'SUCCESS');
    }
    await this.otherPath('awaitProvider')();
    await this.otherPath('sendAgain')();
  }
}
