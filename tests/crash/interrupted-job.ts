/**
 * The main job done with the real process, which dies by kill -9 at one named point after the
 * other. After each death the folder is looked at, the process is started again, and the phone
 * that got no answer sends the same once more.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RefundDocument } from '../../cloudfunctions/_application/documents/money';
import type { OutboxDocument } from '../../cloudfunctions/_application/documents/outbox';
import { MINUTE } from '../../domain/primitives/instant';
import type { RefundState } from '../../emulator/services/pay/ledger';
import { findHalfMade } from './half-made';
import { readLeftBehind, type LeftBehind } from './left-behind';
import { mainJob, newJob, type Job, type Step, type StepName } from './main-job';
import { NoAnswer, phoneTo, type Phone } from './phone';
import { late, startRealProcess, type RealProcess } from './real-process';

export interface Death {
  step: StepName;
  /** Where, in words; a test's title. */
  when: string;
  point: string;
  by?: string;
  /** Counted from the start of the process that is to die; 1 when absent. */
  nth?: number;
  /** How far the money is then: what we know of it, and what the provider does. */
  leaves?: MoneyTrail;
}

type Answers = Partial<Record<StepName, unknown>>;

interface MoneyTrail {
  intent: RefundDocument['status'] | 'none';
  provider: RefundState | 'none';
}

/** Friday 20 November 2026 in Shanghai: service hours, an ordinary day. */
const SEED_AT = Date.parse('2026-11-20T11:59:00+08:00');

/** A lease of 40 seconds has to end and the timer of every minute has to come. */
const RECOVERY = 2 * MINUTE;

/** Real time, for a machine that is busy with other things. */
const LONGEST_WAIT_MS = 60_000;

/** A folder with the estate in it and a clock that stands still. */
export async function seedFolder(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  const first = await startRealProcess({ dataDirectory: folder, seedAt: SEED_AT });
  await phoneTo(first.origin).pauseClock();
  await first.kill();
  return folder;
}

export class InterruptedJob {
  readonly job: Job = newJob();
  private readonly answers = new Map<StepName, unknown>();
  private readonly deaths: Death[];
  private position = 0;
  private running: RealProcess | null = null;
  /** Entries that a dead process had in hand or never began: only time brings them back. */
  private orphans = new Set<string>();

  /** @param dataDirectory seeded; removed by `close` */
  constructor(
    private readonly dataDirectory: string,
    deaths: readonly Death[],
  ) {
    this.deaths = [...deaths];
  }

  /** Goes on with the job until the process dies; throws when it does not die where it should. */
  async dieAtNext(): Promise<void> {
    const death = this.deaths[0];
    if (death === undefined) throw new Error('no death is planned');
    for (;;) {
      const step = this.step();
      try {
        await this.pass(step);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await this.expectKilled(error);
        if (step.name !== death.step) throw new Error(`died early, at ${step.name}`);
        break;
      }
      if (step.name === death.step) throw new Error(`${death.point} was not passed`);
      this.position += 1;
    }
    this.deaths.shift();
    this.running = null;
    this.orphans = this.look((left) => {
      const pending = left.documents('outbox', { status: 'pending' });
      return new Set(pending.map(({ _id }) => _id));
    });
  }

  moneyTrail(): MoneyTrail {
    return this.look((left) => ({
      intent: left.documents('refunds')[0]?.status ?? 'none',
      provider: left.providerRefunds[0]?.state ?? 'none',
    }));
  }

  /** What a restart would find. Nothing may be half made, and nothing answered may be missing. */
  findLosses(): string[] {
    return this.look((left) => {
      const answered = mainJob.filter(({ name }) => this.answers.has(name));
      const lost = answered.filter((step) => !step.isKept(left, this.job));
      return [...lost.map(({ name }) => `${name} was answered and is lost`), ...findHalfMade(left)];
    });
  }

  /** Does the rest of the job; gives what was answered to each step. */
  async finish(): Promise<Answers> {
    for (; this.position < mainJob.length; this.position += 1) await this.pass(this.step());
    await (await this.phone()).advanceClock(RECOVERY);
    return Object.fromEntries(this.answers);
  }

  /**
   * Sends everything once more with the same request ids; gives what is answered now. The bytes of
   * the photo have no request id: they are not sent again once they were taken.
   */
  async repeat(): Promise<Answers> {
    const phone = await this.phone();
    const answers: Answers = { upload: this.answers.get('upload') };
    for (const step of mainJob.filter(({ name }) => name !== 'upload')) {
      answers[step.name] = await step.act(phone, this.job);
    }
    return answers;
  }

  async phone(): Promise<Phone> {
    return phoneTo((await this.process()).origin);
  }

  look<Result>(read: (left: LeftBehind) => Result): Result {
    return readLeftBehind(this.dataDirectory, read);
  }

  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = null;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  private step(): Step {
    const step = mainJob[this.position];
    if (step === undefined) throw new Error('the job is over');
    return step;
  }

  private async process(): Promise<RealProcess> {
    const [next] = this.deaths;
    const faults = next === undefined ? [] : [ruleOf(next)];
    this.running ??= await startRealProcess({ dataDirectory: this.dataDirectory, faults });
    return this.running;
  }

  /** Sends the step unless it was answered, then lets happen what follows of itself. */
  private async pass(step: Step): Promise<void> {
    const phone = await this.phone();
    if (!this.answers.has(step.name)) {
      this.answers.set(step.name, await step.act(phone, this.job));
    }
    await this.outboxIdle(phone);
    const needed = this.orphans.size > 0 ? RECOVERY : 0;
    const time = Math.max(step.followsWithin, needed);
    if (time > 0) await phone.advanceClock(time);
    this.orphans.clear();
    await this.outboxIdle(phone);
  }

  /** Entries are delivered by a function that runs beside the phones, in real time. */
  private async outboxIdle(phone: Phone): Promise<void> {
    const deadline = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      const entries = await phone.newestDocuments<OutboxDocument>('outbox');
      const pending = entries.filter(({ status }) => status === 'pending');
      const open = pending.filter(({ _id }) => !this.orphans.has(_id));
      if (open.length === 0) return;
      if (Date.now() > deadline) throw new Error(`never delivered: ${JSON.stringify(open)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  private async expectKilled(cause: NoAnswer): Promise<void> {
    // It may die before it is ready: what was due when it was killed is done first.
    if (this.running === null) return;
    const ended = await Promise.race([this.running.ended, late(LONGEST_WAIT_MS)]);
    if (ended?.signal === 'SIGKILL') return;
    throw new Error(`no answer, but not by the planned death: ${ended?.complaints}`, { cause });
  }
}

function ruleOf({ point, by, nth = 1 }: Death) {
  return { point, nth, kill: true as const, ...(by === undefined ? {} : { by }) };
}
