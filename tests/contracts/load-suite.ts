/** What every adapter of the database port keeps of people's loads: a part of its suite. */
import type { Database } from '../../cloudfunctions/_application/ports';

export function judgeLoads(opened: () => Database): void {
  let database: Database;

  beforeAll(() => {
    database = opened();
  });

  const oneClaim = { openCount: 1, hardCount: 0, ratingCount: 0, ratingStars: 0 };
  const nobody = { _id: 'loaded', changes: 0, lastAssignedAt: 0, takesClaims: false };
  const empty = {
    ...nobody,
    ...oneClaim,
    openCount: 0,
    checkedAt: 0,
    mendedCount: 0,
  };
  const change = { by: oneClaim, assignedAt: 7 };

  test('a load begins with its first step and counts every one of many at once', async () => {
    const add = (assignedAt: number | null) =>
      database.transaction((one) => one.addToLoad(empty, { by: oneClaim, assignedAt }));
    await add(5);
    expect(await database.get('handlerLoads', 'loaded')).toEqual({
      ...empty,
      openCount: 1,
      changes: 1,
      lastAssignedAt: 5,
    });
    await Promise.all(Array.from({ length: 8 }, () => add(null)));
    // What is given back counts down, and says nothing of when something was given.
    const back = { by: { ...oneClaim, openCount: -4 }, assignedAt: null };
    await database.transaction((one) => one.addToLoad(empty, back));
    expect(await database.get('handlerLoads', 'loaded')).toMatchObject({
      openCount: 5,
      changes: 10,
      lastAssignedAt: 5,
    });
  });

  test('a load keeps what else stands on it, and moves only with its transaction', async () => {
    const kept = { ...empty, _id: 'agent', takesClaims: true, checkedAt: 3, mendedCount: 2 };
    await database.transaction((one) => one.put('handlerLoads', kept));
    const refused = await database.transaction(async (one) => {
      await one.addToLoad(kept, change);
      return { ok: false as const, code: 'no' };
    });
    expect(refused).toMatchObject({ ok: false });
    expect(await database.get('handlerLoads', 'agent')).toEqual(kept);
    await database.transaction((one) => one.addToLoad({ ...empty, _id: 'agent' }, change));
    expect(await database.get('handlerLoads', 'agent')).toEqual({
      ...kept,
      openCount: 1,
      changes: 1,
      lastAssignedAt: 7,
    });
  });
}
