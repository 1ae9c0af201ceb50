/** What every adapter of the database port must keep. One suite judges them all. */
import type {
  ConsentDocument,
  NoticeDocument,
} from '../../cloudfunctions/_application/documents/outbox';
import { DuplicateKey, type Database } from '../../cloudfunctions/_application/ports';
import { judgeLoads } from './load-suite';
import { judgePurses } from './purse-suite';

function consent(personId: string, left = 0): ConsentDocument {
  return { _id: `${personId}_progress`, personId, topic: 'progress', left, lastRequestId: null };
}

function notice(id: string, personId: string, at: number): NoticeDocument {
  const facts = { goodsName: '鸡蛋', amountFen: at };
  const rest = { ticketId: null, readAt: null, sent: 'inAppOnly' } as const;
  return { _id: id, personId, kind: 'replied', facts, at, ...rest };
}

export function judgeDatabase(open: () => Promise<Database>, close: () => Promise<void>): void {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await database.transaction(async (transaction) => {
      for (let at = 1; at <= 5; at += 1) {
        await transaction.add('notices', notice(`n${at}`, at % 2 ? 'odd' : 'even', at));
      }
    });
  });

  afterAll(() => close());

  test('a document that is not there is null', async () => {
    expect(await database.get('consents', 'nobody')).toBeNull();
    const inside = await database.transaction((transaction) =>
      transaction.get('consents', 'nobody'),
    );
    expect(inside).toBeNull();
  });

  test('a document comes back as it was written', async () => {
    const written = notice('n1', 'odd', 1);
    expect(await database.get('notices', 'n1')).toEqual(written);
  });

  test.each([
    ['equal', { personId: 'odd' }, ['n1', 'n3', 'n5']],
    ['null', { personId: 'odd', readAt: null }, ['n1', 'n3', 'n5']],
    ['in', { _id: { in: ['n2', 'n4', 'n9'] } }, ['n2', 'n4']],
    ['least and most', { at: { least: 2, most: 4 } }, ['n2', 'n3', 'n4']],
    ['above and below', { at: { above: 2, below: 5 } }, ['n3', 'n4']],
    ['a nested field', { 'facts.amountFen': 3 }, ['n3']],
  ])('finds by %s', async (_, where, ids) => {
    const query = { where, orderBy: { field: 'at', direction: 'asc' as const }, limit: 100 };
    const found = await database.find('notices', query);
    expect(found.map(({ _id }) => _id)).toEqual(ids);
    expect(await database.count('notices', where)).toBe(ids.length);
  });

  test('finds lists that hold all of some', async () => {
    const found = (id: string, terms: string[]) => ({ _id: id, ticketId: id, terms });
    const rest = { residentId: 'r', communityId: 'c', filedAt: 1, renewedAt: 1, writerIds: [] };
    await database.transaction(async (transaction) => {
      await transaction.put('ticketSearch', { ...rest, ...found('s1', ['樱桃', '烂了']) });
      await transaction.put('ticketSearch', { ...rest, ...found('s2', ['樱桃']) });
    });
    const holding = async (terms: string[]) => {
      const where = { terms: { all: terms } };
      const named = await database.find('ticketSearch', { where, limit: 9 });
      return named.map(({ _id }) => _id).sort();
    };
    expect(await holding(['樱桃'])).toEqual(['s1', 's2']);
    expect(await holding(['樱桃', '烂了'])).toEqual(['s1']);
    expect(await holding(['桃子'])).toEqual([]);
  });

  test('pages run on in the order asked for', async () => {
    const orderBy = { field: 'at', direction: 'desc' as const };
    const first = await database.find('notices', { where: {}, orderBy, limit: 2 });
    const second = await database.find('notices', { where: {}, orderBy, limit: 2, offset: 2 });
    expect([...first, ...second].map(({ _id }) => _id)).toEqual(['n5', 'n4', 'n3', 'n2']);
  });

  test('a transaction reads its own writes and others do not until it commits', async () => {
    await database.transaction(async (transaction) => {
      await transaction.put('consents', consent('own', 7));
      expect((await transaction.get('consents', 'own_progress'))?.left).toBe(7);
      expect(await database.get('consents', 'own_progress')).toBeNull();
    });
    expect((await database.get('consents', 'own_progress'))?.left).toBe(7);
  });

  test('a transaction reads one moment, whatever is committed meanwhile', async () => {
    await database.transaction((transaction) => transaction.put('consents', consent('still', 1)));
    const [before, after] = await database.transaction(async (transaction) => {
      await transaction.get('consents', 'other_progress');
      await database.transaction((other) => other.put('consents', consent('still', 2)));
      const read = await transaction.get('consents', 'still_progress');
      return [read?.left, (await database.get('consents', 'still_progress'))?.left];
    });
    expect([before, after]).toEqual([1, 2]);
  });

  test('a refusal, and a throw, take back what was written', async () => {
    const refused = await database.transaction(async (transaction) => {
      await transaction.put('consents', consent('refused', 1));
      return { ok: false as const, code: 'no' };
    });
    expect(refused).toEqual({ ok: false, code: 'no' });
    const thrown = database.transaction(async (transaction) => {
      await transaction.put('consents', consent('thrown', 1));
      throw new Error('on purpose');
    });
    await expect(thrown).rejects.toThrow('on purpose');
    expect(await database.get('consents', 'refused_progress')).toBeNull();
    expect(await database.get('consents', 'thrown_progress')).toBeNull();
  });

  test('putting replaces the whole document', async () => {
    const at = 9;
    await database.transaction((transaction) =>
      transaction.put('notices', notice('whole', 'x', at)),
    );
    const { facts } = notice('whole', 'x', at);
    const lean = { ...notice('whole', 'x', at), facts: { goodsName: facts.goodsName } };
    await database.transaction((transaction) => transaction.put('notices', lean));
    expect(await database.get('notices', 'whole')).toEqual(lean);
  });

  test('an id is taken once', async () => {
    const twice = database.transaction((transaction) =>
      transaction.add('notices', notice('n1', 'other', 1)),
    );
    await expect(twice).rejects.toBeInstanceOf(DuplicateKey);
    expect((await database.get('notices', 'n1'))?.personId).toBe('odd');
  });

  test('a removed document is gone, and its id may be taken again', async () => {
    const made = consent('removed', 1);
    await database.transaction((transaction) => transaction.put('consents', made));
    await database.transaction(async (transaction) => {
      await transaction.remove('consents', made._id);
      expect(await transaction.get('consents', made._id)).toBeNull();
      expect(await database.get('consents', made._id)).toEqual(made);
    });
    expect(await database.get('consents', made._id)).toBeNull();
    expect(await database.find('consents', { where: { personId: 'removed' }, limit: 9 })).toEqual(
      [],
    );
    await database.transaction((transaction) => transaction.add('consents', made));
    expect(await database.get('consents', made._id)).toEqual(made);
  });

  test('removing what is not there does nothing', async () => {
    await database.transaction((transaction) => transaction.remove('consents', 'nobody'));
    expect(await database.get('consents', 'nobody')).toBeNull();
  });

  test('appending keeps the first and says that there was one', async () => {
    expect(await database.append('consents', consent('appended', 1))).toBe(true);
    expect(await database.append('consents', consent('appended', 2))).toBe(false);
    expect((await database.get('consents', 'appended_progress'))?.left).toBe(1);
  });

  test('counting up from several sides at once loses nothing', async () => {
    const counter = { _id: 'window', count: 0, endsAt: 1 };
    const counts = await Promise.all([1, 2, 3, 4].map((by) => database.countUp(counter, by)));
    expect(Math.max(...counts)).toBe(10);
    expect(await database.countUp(counter, 5)).toBe(15);
    expect(await database.get('rateWindows', 'window')).toEqual({ ...counter, count: 15 });
  });

  test('a unique index holds between different ids', async () => {
    const nothing = { partnerId: null, region: null, helpsLeaderId: null, leader: null };
    const empty = { ...nothing, roles: [], communityId: null, privacyConsent: null };
    const link = { ...empty, householdId: 'h', createdAt: 0 };
    const person = (id: string) => ({ ...link, _id: id, openid: 'the-same-openid' });
    await database.transaction((transaction) => transaction.add('people', person('one')));
    const second = database.transaction((transaction) => transaction.add('people', person('two')));
    await expect(second).rejects.toBeInstanceOf(DuplicateKey);
  });

  test('of eight increments at once none is lost', async () => {
    await database.transaction((transaction) => transaction.put('consents', consent('many', 0)));
    const increment = () =>
      database.transaction(async (transaction) => {
        const before = await transaction.get('consents', 'many_progress');
        await transaction.put('consents', consent('many', (before?.left ?? 0) + 1));
      });
    await Promise.all(Array.from({ length: 8 }, increment));
    expect((await database.get('consents', 'many_progress'))?.left).toBe(8);
  });

  judgePurses(() => database);
  judgeLoads(() => database);
}
