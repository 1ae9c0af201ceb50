import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseCron } from '../../emulator/services/timer/cron';
import { startRig, temporaryFolder } from './fixtures/cloud-rig';

const china = (text: string) => Date.parse(`${text}+08:00`);

describe('the 7-field cron in UTC+8', () => {
  test.each([
    ['0 * * * * * *', '2026-03-01T12:00:00', '2026-03-01T12:01:00'],
    ['0 * * * * * *', '2026-03-01T12:00:59.999', '2026-03-01T12:01:00'],
    ['*/5 * * * * * *', '2026-03-01T12:00:01', '2026-03-01T12:00:05'],
    ['0 */2 * * * * *', '2026-03-01T12:59:00', '2026-03-01T13:00:00'],
    ['0 5 8 * * * *', '2026-03-01T08:05:00', '2026-03-02T08:05:00'],
    ['0 0 0 1 * * *', '2026-12-31T23:59:59', '2027-01-01T00:00:00'],
    ['0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
    ['0 0 9 * * MON *', '2026-03-01T12:00:00', '2026-03-02T09:00:00'],
    ['0 0 9 * * 1-5 *', '2026-03-06T09:00:00', '2026-03-09T09:00:00'],
    ['0 0 9 15 * MON *', '2026-03-10T09:00:00', '2026-03-15T09:00:00'],
    ['0 10,40 8-9 * JAN,MAR * *', '2026-01-31T09:40:00', '2026-03-01T08:10:00'],
    ['30 15/20 * * * * *', '2026-03-01T12:35:31', '2026-03-01T12:55:30'],
    ['0 0 0 1 1 * 2030', '2026-03-01T00:00:00', '2030-01-01T00:00:00'],
  ])('%s after %s is %s', (expression, after, expected) => {
    const next = parseCron(expression).next(china(after));
    expect(new Date(next ?? 0).toISOString()).toBe(new Date(china(expected)).toISOString());
  });

  test('ends with its last year', () => {
    expect(parseCron('0 0 0 1 1 * 2030').next(china('2030-01-01T00:00:00'))).toBeUndefined();
  });

  test.each([
    '* * * * *', '* * * * * *', '60 * * * * * *', '0 60 * * * * *', '0 0 24 * * * *',
    '0 0 0 0 * * *', '0 0 0 * 13 * *', '0 0 0 * * 7 *', '0 0 0 * * * 1969', '5-1 * * * * * *',
    '*/0 * * * * * *', 'a * * * * * *', '1,,2 * * * * * *', '1-2-3 * * * * * *',
  ])('%s is refused', (expression) => {
    expect(() => parseCron(expression)).toThrow('timer');
  });
});

describe('timers of functions', () => {
  test('fire in order while the clock is advanced, each seeing its own instant', async () => {
    const startAt = china('2026-03-01T12:00:30');
    const rig = await startRig({ startAt });
    await rig.cloud.clock.advance(3 * 60_000);
    const minute = (n: number) => new Date(china('2026-03-01T12:00:00') + n * 60_000).toISOString();
    expect(rig.cloud.database.find('ticks').map(({ event }) => event)).toEqual(
      [1, 2, 3].map((n) => ({
        Type: 'Timer', TriggerName: 'every-minute', Time: minute(n), Message: '',
      })),
    );
    for (const { seenAt, event, source, openid } of rig.cloud.database.find('ticks')) {
      expect(seenAt).toBe(Date.parse((event as { Time: string }).Time));
      expect([source, openid]).toEqual(['wx_trigger', null]);
    }
    await rig.close();
  });

  test('that fell due while the process was down are not made up for', async () => {
    const dataDirectory = temporaryFolder();
    const first = await startRig({ dataDirectory, startAt: china('2026-03-01T12:00:30') });
    first.cloud.clock.pause();
    await first.close();
    const second = await startRig({ dataDirectory });
    second.cloud.clock.resume();
    expect(second.cloud.timers.list()).toEqual([
      expect.objectContaining({ nextAt: china('2026-03-01T12:01:00') }),
    ]);
    expect(second.cloud.database.count('ticks')).toBe(0);
    await second.close();
  });

  test('can be fired out of turn', async () => {
    const rig = await startRig();
    await rig.cloud.timers.fire('ticker');
    expect(rig.cloud.database.count('ticks')).toBe(1);
    await rig.close();
  });

  test.each([
    ['two timers on one function', [timer('a'), timer('b')], 'one per function'],
    ['a cron of six fields', [timer('a', '0 * * * * *')], '7 fields'],
  ])('%s stops the start', async (_name, triggers, message) => {
    const functionsDirectory = temporaryFolder();
    const folder = path.join(functionsDirectory, 'twice');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.js'), 'exports.main = async () => 1;');
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ triggers }));
    await expect(startRig({ functionsDirectory })).rejects.toThrow(message);
    rmSync(functionsDirectory, { recursive: true });
  });
});

function timer(name: string, config = '0 * * * * * *') {
  return { name, type: 'timer', config };
}
