import { startRig, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  rig.cloud.faults.clear();
  await rig.cloud.database.remove('things', {});
  await rig.cloud.database.insertMany('things', [
    { _id: 'a', n: 0 },
    { _id: 'b', n: 0, code: 'taken' },
  ]);
});

const read = (id: string) => rig.cloud.database.find('things', { _id: id })[0];

/** The wrap that the SDK needs: its own retry does not know the error it gets here. */
const retrying = `
  const retry = async (work) => {
    for (;;) {
      try { return await db.runTransaction(work, 1); } catch (error) {
        if (!String(error.errMsg ?? error.message).includes('TransactionConflict')) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      }
    }
  };
  const increment = (t) => t.collection('things').doc('a').get()
    .then(({ data }) => t.collection('things').doc('a').update({ data: { n: data.n + 1 } }));`;

describe('isolation', () => {
  test('8 increments at once from 8 instances all count when conflicts are retried', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => rig.run(`${retrying} await retry(increment)`)),
    );
    expect(read('a')).toEqual({ _id: 'a', n: 8 });
  });

  test('8 increments at once without a retry meet conflicts that do nothing', async () => {
    const outcome = await rig.run<{ done: number; texts: string[] }>(`${retrying}
      const started = Array.from({ length: 8 }, () => db.runTransaction(increment));
      const all = await Promise.allSettled(started);
      return { done: all.filter(({ status }) => status === 'fulfilled').length,
        texts: all.flatMap(({ reason }) => reason ? [reason.errMsg] : []) }`);
    expect(outcome.texts.length).toBeGreaterThan(0);
    for (const text of outcome.texts) {
      expect(text).toContain('-501001');
      expect(text).toContain('[ResourceUnavailable.TransactionConflict]');
    }
    expect(read('a')).toEqual({ _id: 'a', n: outcome.done });
  });

  test('a transaction reads the state of its start, whatever is committed meanwhile', async () => {
    const seen = await rig.run(`
      const t = await db.startTransaction();
      await db.collection('things').doc('a').update({ data: { n: 5 } });
      await db.collection('things').doc('b').remove();
      await db.collection('things').doc('c').set({ data: { n: 1 } });
      const before = (await t.collection('things').doc('a').get()).data.n;
      const gone = (await t.collection('things').doc('b').get()).data.n;
      const fresh = await t.collection('things').doc('c').get().catch((error) => error.errMsg);
      await t.rollback();
      return [before, gone, fresh, (await db.collection('things').doc('a').get()).data.n]`);
    expect(seen).toEqual([0, 0, expect.stringContaining('does not exist'), 5]);
  });

  test('a write to a document that changed since the start fails at once', async () => {
    expect(
      await rig.failure(`
        const t = await db.startTransaction();
        await db.collection('things').doc('a').update({ data: { n: 5 } });
        return t.collection('things').doc('a').update({ data: { n: 1 } })`),
    ).toContain('TransactionConflict');
    expect(read('a')).toEqual({ _id: 'a', n: 5 });
  });

  test('a write to a document that another transaction holds fails at once', async () => {
    const seen = await rig.run(`
      const one = await db.startTransaction();
      const two = await db.startTransaction();
      await one.collection('things').doc('a').update({ data: { n: 1 } });
      const began = Date.now();
      const refusal = await two.collection('things').doc('a').update({ data: { n: 2 } })
        .catch((error) => error.errMsg);
      const fast = Date.now() - began < 2000;
      await one.commit();
      await two.rollback();
      return [refusal, fast]`);
    expect(seen).toEqual([expect.stringContaining('TransactionConflict'), true]);
    expect(read('a')).toEqual({ _id: 'a', n: 1 });
  });

  test('others see the writes of a transaction only after its commit', async () => {
    const seen = await rig.run(`
      const t = await db.startTransaction();
      const inside = t.collection('things');
      await inside.doc('a').update({ data: { n: _.inc(3) } });
      await inside.doc('b').remove();
      await inside.add({ data: { _id: 'c', n: 9 } });
      await inside.doc('d').set({ data: { n: 4 } });
      const own = [(await inside.doc('a').get()).data.n, (await inside.doc('c').get()).data.n,
        (await inside.doc('d').get()).data.n];
      const outside = async () => (await db.collection('things').orderBy('_id', 'asc').get())
        .data.map(({ _id, n }) => _id + n).join();
      const during = await outside();
      await t.commit();
      return [own, during, await outside()]`);
    expect(seen).toEqual([[3, 9, 4], 'a0,b0', 'a3,c9,d4']);
  });

  test('a rollback leaves nothing behind and lets go of its locks', async () => {
    await rig.run(`const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 7 } });
      await t.rollback();
      await db.collection('things').doc('a').update({ data: { m: 1 } });`);
    expect(read('a')).toEqual({ _id: 'a', n: 0, m: 1 });
    expect(rig.cloud.transactionsOpen).toBe(0);
  });
});

describe('beside ordinary writes', () => {
  test('an ordinary write waits for the transaction that holds the document', async () => {
    const seen = await rig.run(`
      const order = [];
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 10 } });
      const waiting = db.collection('things').doc('a').update({ data: { n: _.inc(1) } })
        .then(() => order.push('ordinary'));
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('commit');
      await t.commit();
      await waiting;
      return order`);
    expect(seen).toEqual(['commit', 'ordinary']);
    expect(read('a')).toEqual({ _id: 'a', n: 11 });
  });

  test('an ordinary insert waits for a transaction that holds its unique key', async () => {
    const seen = await rig.run(`
      const t = await db.startTransaction();
      await t.collection('things').add({ data: { _id: 'x', code: 'fresh' } });
      const waiting = db.collection('things').add({ data: { _id: 'y', code: 'fresh' } })
        .catch((error) => error.errMsg);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await t.commit();
      return waiting`);
    expect(seen).toEqual(expect.stringContaining('E11000'));
  });

  test('where().update() in a transaction runs outside of it, and the trace says so', async () => {
    await rig.run(`await db.runTransaction(async (t) => {
      await t.collection('things').doc('a').update({ data: { n: 1 } });
      await t.collection('things').where({ _id: 'b' }).update({ data: { n: 99 } });
      await t.rollback('no').catch(() => undefined);
    }).catch(() => undefined)`);
    expect(read('a')).toEqual({ _id: 'a', n: 0 });
    expect(read('b')).toEqual({ _id: 'b', n: 99, code: 'taken' });
    const warnings = rig.cloud.trace.recent().filter(({ level }) => level === 'warning');
    expect(warnings.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('runs outside of the transaction'),
    );
  });

  test('where().get() in a transaction is refused: only single documents are offered', async () => {
    expect(
      await rig.failure(`return db.runTransaction((t) =>
        t.collection('things').where({ n: 0 }).get())`),
    ).toContain('use doc(), not where()');
  });
});

describe('unique keys', () => {
  test('are checked at the write, and the transaction is over then', async () => {
    const seen = await rig.run(`
      const t = await db.startTransaction();
      await t.collection('things').doc('a').update({ data: { n: 1 } });
      const refusal = await t.collection('things').add({ data: { code: 'taken' } })
        .catch((error) => error.errMsg);
      const after = await t.collection('things').doc('a').get().catch((error) => error.errMsg);
      return [refusal, after]`);
    expect(seen).toEqual([
      expect.stringContaining('E11000'),
      expect.stringContaining('TransactionNotExist'),
    ]);
    expect(read('a')).toEqual({ _id: 'a', n: 0 });
  });

  test('of two transactions that want the same key one fails', async () => {
    const seen = await rig.run(`
      const [one, two] = [await db.startTransaction(), await db.startTransaction()];
      await one.collection('things').add({ data: { code: 'same' } });
      const refusal = await two.collection('things').add({ data: { code: 'same' } })
        .catch((error) => error.errMsg);
      await one.commit();
      return refusal`);
    expect(seen).toEqual(expect.stringContaining('TransactionConflict'));
    expect(rig.cloud.database.count('things', { code: 'same' })).toBe(1);
  });

  test('may move from one document to another inside a transaction', async () => {
    await rig.run(`await db.runTransaction(async (t) => {
      await t.collection('things').doc('b').update({ data: { code: _.remove() } });
      await t.collection('things').doc('a').update({ data: { code: 'taken' } });
    })`);
    expect(read('a')).toEqual({ _id: 'a', n: 0, code: 'taken' });
    expect(read('b')).toEqual({ _id: 'b', n: 0 });
  });
});

describe('limits', () => {
  test('operations sent in parallel in one transaction answer TransactionBusy', async () => {
    const refusals = await rig.run<string[]>(`
      const t = await db.startTransaction();
      const sent = await Promise.allSettled(['a', 'b', 'a', 'b'].map((id) =>
        t.collection('things').doc(id).get()));
      await t.rollback().catch(() => undefined);
      return sent.flatMap(({ reason }) => reason ? [reason.errMsg] : [])`);
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(refusal).toContain('TransactionBusy');
  });

  test('operations sent one after another never do', async () => {
    await rig.run(`for (let round = 0; round < 20; round += 1) {
      await db.runTransaction(async (t) => {
        for (const id of ['a', 'b', 'a']) {
          await t.collection('things').doc(id).update({ data: { n: _.inc(1) } });
        }
      });
    }`);
    expect(read('a')).toEqual({ _id: 'a', n: 40 });
  });

  test('the 101st operation is refused', async () => {
    expect(
      await rig.failure(`return db.runTransaction(async (t) => {
        for (let n = 0; n <= 100; n += 1) await t.collection('things').doc('a').get();
      })`),
    ).toContain('more than 100 operations');
  });

  test('a transaction left open is reported, holds its lock, ends after 30 seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });
    try {
      await rig.run(`const t = await db.startTransaction();
        await t.collection('things').doc('a').update({ data: { n: 1 } });`);
      expect(rig.cloud.transactionsOpen).toBe(1);
      expect(rig.cloud.trace.recent().map(({ text }) => text)).toContain(
        'script ended with 1 transaction(s) still open',
      );
      const waiting = rig.cloud.database.replace('things', 'a', { n: 2 });
      jest.advanceTimersByTime(29_000);
      expect(rig.cloud.transactionsOpen).toBe(1);
      jest.advanceTimersByTime(1_000);
      expect(rig.cloud.transactionsOpen).toBe(0);
      await waiting;
    } finally {
      jest.useRealTimers();
    }
    expect(read('a')).toEqual({ _id: 'a', n: 2 });
  });
});
