import { CloudFile } from '../../emulator/cloud-file';
import { createServiceStore } from '../../emulator/service-store';
import { ScheduledClock } from '../../emulator/services/clock';
import { temporaryFolder } from './fixtures/cloud-rig';

const noon = Date.parse('2026-03-01T12:00:00+08:00');
const minute = 60_000;

function openClock(folder = temporaryFolder(), startAt?: number) {
  const file = new CloudFile(folder, 'normal');
  const traces: string[] = [];
  const clock = new ScheduledClock(
    createServiceStore(file),
    ({ text }) => traces.push(text),
    startAt,
  );
  clock.start();
  const close = async () => {
    await clock.close();
    file.close();
  };
  return { clock, folder, traces, close };
}

/** A clock that stands at noon, to the millisecond. */
async function standingClock() {
  const opened = openClock(undefined, noon - minute);
  opened.clock.pause();
  await opened.clock.set(noon);
  return opened;
}

describe('the clock', () => {
  test('advances through its jobs in order, standing at each and waiting for it', async () => {
    const { clock, close } = await standingClock();
    const log: Array<[string, number]> = [];
    const note = (name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push([name, (clock.now() - noon) / minute]);
    };
    clock.schedule('late', noon + 20 * minute, note('late'));
    clock.schedule('early', noon + 5 * minute, async () => {
      await note('early')();
      clock.schedule('born', noon + 7 * minute, note('born'));
    });
    clock.schedule('never', noon + 8 * minute, note('never'));
    clock.schedule('moved', noon + 9 * minute, note('wrong'));
    clock.schedule('moved', noon + 6 * minute, note('moved'));
    clock.cancel('never');
    await clock.advance(10 * minute);
    expect(log).toEqual([['early', 5], ['moved', 6], ['born', 7]]);
    expect(clock.now()).toBe(noon + 10 * minute);
    expect(clock.upcoming()).toEqual([{ id: 'late', at: noon + 20 * minute }]);
    await close();
  });

  test('skips as an outage does: what fell due runs once, late and in order', async () => {
    const { clock, close } = await standingClock();
    const log: Array<[string, number]> = [];
    const note = (name: string) => log.push([name, (clock.now() - noon) / minute]);
    const everyMinute = async () => {
      clock.schedule('recurring', clock.now() + minute, everyMinute);
      note('recurring');
    };
    clock.schedule('recurring', noon + minute, everyMinute);
    clock.schedule('once', noon + 30 * minute, async () => {
      note('once');
    });
    clock.schedule('later', noon + 61 * minute, async () => {
      note('later');
    });
    await clock.skip(60 * minute);
    expect(log).toEqual([['recurring', 60], ['once', 60]]);
    expect(clock.upcoming()).toEqual([
      { id: 'later', at: noon + 61 * minute },
      { id: 'recurring', at: noon + 61 * minute },
    ]);
    expect(() => clock.skip(-1)).toThrow('forwards only');
    await close();
  });

  test('queues advances that are asked for at once', async () => {
    const { clock, close } = await standingClock();
    await Promise.all([clock.advance(minute), clock.advance(minute), clock.advance(minute)]);
    expect(clock.now()).toBe(noon + 3 * minute);
    await close();
  });

  test('goes on after a job that fails, and says so', async () => {
    const { clock, traces, close } = openClock(undefined, noon);
    let ran = false;
    clock.schedule('bad', clock.now() + 1000, () => Promise.reject(new Error('no')));
    clock.schedule('good', clock.now() + 2000, async () => {
      ran = true;
    });
    await clock.advance(minute);
    expect(ran).toBe(true);
    expect(traces).toEqual(['job bad failed']);
    await close();
  });

  test('runs on by itself and fires what falls due', async () => {
    const { clock, close } = openClock(undefined, noon);
    const firedAt = await new Promise<number>((resolve) => {
      clock.schedule('soon', noon + 80, async () => resolve(clock.now()));
    });
    expect(firedAt).toBeGreaterThanOrEqual(noon + 80);
    expect(firedAt).toBeLessThan(noon + 10_000);
    await close();
  });

  test('fires nothing while it is paused, and goes on from there', async () => {
    const { clock, close } = openClock(undefined, noon);
    clock.pause();
    const paused = clock.now();
    let fired = false;
    clock.schedule('soon', paused + 20, async () => {
      fired = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([clock.now(), fired]).toEqual([paused, false]);
    clock.resume();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(fired).toBe(true);
    expect(clock.now() - paused).toBeLessThan(10_000);
    await close();
  });

  test('keeps its offset and its pause over a restart', async () => {
    const first = openClock(undefined, noon);
    await first.clock.advance(60 * minute);
    await first.close();
    const second = openClock(first.folder);
    expect(second.clock.now()).toBeGreaterThanOrEqual(noon + 60 * minute);
    expect(second.clock.now()).toBeLessThan(noon + 61 * minute);
    second.clock.pause();
    const paused = second.clock.now();
    await second.close();
    const third = openClock(first.folder);
    expect([third.clock.now(), third.clock.paused]).toEqual([paused, true]);
    await third.close();
  });

  test('goes back to real time only forwards, or over an empty database', async () => {
    const { clock, close } = openClock();
    let turnedBack = 0;
    clock.onTurnedBack = () => {
      turnedBack += 1;
    };
    await clock.advance(60 * minute);
    await expect(clock.resetToRealTime(false)).rejects.toThrow(RangeError);
    await clock.resetToRealTime(true);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    expect(turnedBack).toBe(1);
    expect(() => clock.set(clock.now() - 1)).toThrow(RangeError);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    await close();
  });
});
