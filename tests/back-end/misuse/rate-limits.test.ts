import { createGuard } from '../../../cloudfunctions/_application/limit-rate';
import type { Caller } from '../../../cloudfunctions/_application/caller';
import { SECOND } from '../../../domain/primitives/instant';
import { accept } from '../../../domain/primitives/outcome';
import type { RateGroup } from '../../../domain/policy/privacy-policy';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

const contractOf = {
  reads: { mutates: false },
  writes: { mutates: true },
  filing: { mutates: true, rate: 'filing' },
  uploads: { mutates: true, rate: 'uploads' },
} as const;

type Group = keyof typeof contractOf & RateGroup;

const groups = Object.keys(contractOf) as Group[];

function rates(group: Group) {
  return estate.world.policies.current().misuse.rates[group];
}

/** So many calls through one instance; what each came to. */
async function callsOf(group: Group, count: number, caller: (number: number) => Partial<Caller>) {
  const guard = createGuard(estate.world, 1);
  const codes: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const who = caller(number) as Caller;
    const outcome = await guard(who, contractOf[group], async () => accept(null));
    codes.push(outcome.ok ? 'ok' : outcome.code);
  }
  return codes;
}

test.each(['writes', 'filing'] as const)('%s of one address are stopped at its limit, whoever makes them', async (group) => {
  const { perAddress } = rates(group);
  const fromOne = (number: number) => ({ openid: `openid-${number}`, address: '10.0.0.1' });
  const codes = await callsOf(group, perAddress + 1, fromOne);
  expect(codes.slice(0, -1).every((code) => code === 'ok')).toBe(true);
  expect(codes.at(-1)).toBe('tooManyRequests');
});

test.each(groups)('%s of one person are stopped at their limit, wherever they call from', async (group) => {
  const { perPerson } = rates(group);
  const byOne = (number: number) => ({ openid: 'openid-of-one', address: `10.0.1.${number}` });
  const codes = await callsOf(group, perPerson + 1, byOne);
  expect(codes.slice(0, -1).every((code) => code === 'ok')).toBe(true);
  expect(codes.at(-1)).toBe('tooManyRequests');
});

test('two instances hold one address to little more than one limit', async () => {
  const { perAddress, windowSeconds } = rates('writes');
  const instances = [createGuard(estate.world, 1), createGuard(estate.world, 1)];
  const call = async (number: number) => {
    const caller = { openid: `openid-${number}`, address: '10.0.0.1' } as Caller;
    const outcome = await instances[number % 2]!(caller, { mutates: true }, async () => accept(1));
    return outcome.ok;
  };
  let passed = 0;
  for (let number = 0; number < 2 * perAddress; number += 1) passed += (await call(number)) ? 1 : 0;
  expect(passed).toBeGreaterThanOrEqual(perAddress);
  // An eighth for each instance: what one has counted and not told yet.
  expect(passed).toBeLessThanOrEqual(perAddress + (2 * perAddress) / 8);
  estate.world.clock.advance(windowSeconds * SECOND);
  expect(await call(0)).toBe(true);
});
