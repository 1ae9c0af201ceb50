/** What somebody would try who means harm, through the functions as they are deployed. */
import { actions } from '../../domain/contract/actions';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { MINUTE, SECOND } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { newRequestId, startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { jpegPhoto, pngPhoto } from '../back-end/photo-fixtures';
import { fileClaim, type FiledClaim } from '../back-end/steps';

const { rates } = policyOf(currentPolicyVersion).misuse;

let estate: EstateCloud;
let claim: FiledClaim;

beforeAll(async () => {
  estate = await startEstate();
  claim = await fileClaim(estate, { person: 'wang-jianguo' });
});

afterAll(() => estate.close());

async function invoke(person: string, name: string, event: unknown, source = 'wx_client') {
  const caller = { source, openid: openidOf(person) };
  const { result, error } = await estate.cloud.invokeFunction(name, event, caller);
  expect(error).toBeUndefined();
  return result;
}

describe('rate limits', () => {
  test('who asks too often is told how long to wait, and may go on after it', async () => {
    const ask = () => estate.callFrom('10.0.0.1', 'dai-jun', 'account.me', {});
    let answer = await ask();
    for (let count = 1; count < rates.reads.perPerson && answer.ok; count += 1) answer = await ask();
    expect(answer.ok).toBe(true);
    answer = await ask();
    expect(answer).toMatchObject({ ok: false, code: 'tooManyRequests' });
    const seconds = answer.ok ? 0 : Number(answer.details?.seconds);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(rates.reads.windowSeconds);
    // Somebody else at the same address goes on, and so does the one who was stopped, later.
    const other = await estate.callFrom('10.0.0.1', 'lu-ting', 'account.me', {});
    expect(other.ok).toBe(true);
    await estate.advance(seconds * SECOND);
    expect((await ask()).ok).toBe(true);
  });

  test.each(['track.view', 'account.familyInvitation', 'complaint.follow'] as const)(
    'guesses at %s are stopped by address, whoever makes them, and the right one too',
    async (action) => {
      const address = `10.1.0.${action.length}`;
      const guess = (person: string, number: number) => {
        const token = `guess${String(number).padStart(17, '0')}`;
        const code = `${String(number).padStart(4, '0')}AAAABBBBCCCC`;
        const input = action === 'complaint.follow' ? { code } : { token };
        return estate.callFrom(address, person, action, input as never);
      };
      const codes: string[] = [];
      for (let number = 0; number <= rates.guesses.perAddress; number += 1) {
        // A person each: only the address is the same.
        const answer = await guess(`stranger-${number}`, number);
        codes.push(answer.ok ? 'ok' : answer.code);
      }
      const unknown = actions[action].wrongGuesses?.[0];
      expect(codes.slice(0, -1)).toEqual(Array(rates.guesses.perAddress).fill(unknown));
      expect(codes.at(-1)).toBe('tooManyRequests');
    },
  );

  test('right tokens are never counted as guesses', async () => {
    const [ticket] = estate.documents('tickets', { _id: claim.ticketId });
    const token = ticket?.trackingToken ?? '';
    for (let count = 0; count <= rates.guesses.perPerson; count += 1) {
      const seen = await estate.callFrom('10.2.0.1', 'a-neighbour', 'track.view', { token });
      expect(seen.ok).toBe(true);
    }
  });
});

describe('replay', () => {
  test('the request id of somebody else is a request of its own', async () => {
    const requestId = newRequestId();
    const reply = { ticketId: claim.ticketId, text: '马上看', requestId };
    await estate.must(claim.leader, 'desk.reply', reply);
    const stolen = await estate.call('luo-xiaodong', 'desk.reply', reply);
    expect(stolen).toMatchObject({ ok: false, code: 'ticketNotFound' });
    const resident = await estate.call('wang-jianguo', 'desk.reply', reply);
    expect(resident).toMatchObject({ ok: false, code: 'notAllowed' });
  });

  test('an old request that comes again changes nothing', async () => {
    const requestId = newRequestId();
    const reply = { ticketId: claim.ticketId, text: '还在看', requestId };
    const first = await estate.must(claim.leader, 'desk.reply', reply);
    const before = estate.documents('tickets', { _id: claim.ticketId });
    await estate.advance(3 * MINUTE);
    expect(await estate.must(claim.leader, 'desk.reply', reply)).toEqual(first);
    expect(estate.documents('ticketEvents', { ticketId: claim.ticketId })).toHaveLength(
      before[0]?.version ?? 0,
    );
  });
});

describe('injection', () => {
  const operators = [{ $gt: '' }, { $ne: null }, { $regex: '.*' }, ['x'], 'a$b', '../back-end/people'];

  test.each(operators.map((value) => [JSON.stringify(value), value]))(
    'the id %s reaches no query',
    async (_, ticketId) => {
      for (const [person, action] of [
        ['wang-jianguo', 'ticket.view'],
        [claim.leader, 'desk.view'],
      ] as const) {
        const answer = await estate.call(person, action, { ticketId } as never);
        expect(answer).toMatchObject({ ok: false, code: 'badInput' });
      }
    },
  );

  test('a prototype in the input gives nobody a role', async () => {
    const input = JSON.parse('{"__proto__":{"roles":["finance"],"ok":true}}') as object;
    for (const event of [
      { action: 'desk.queue', input },
      { action: 'desk.queue', input: {}, constructor: { prototype: { roles: ['finance'] } } },
    ]) {
      expect(await invoke('wang-jianguo', 'desk', event)).toMatchObject({ code: 'notAllowed' });
    }
    expect(await invoke('wang-jianguo', 'account', { action: 'account.me', input: {} })).toMatchObject(
      { value: { roles: ['resident'] } },
    );
  });

  test.each([null, 'text', 7, [], { action: {} }, { action: ['account.me'] }])(
    'the event %j is answered, not fallen over',
    async (event) => {
      expect(await invoke('wang-jianguo', 'account', event)).toMatchObject({
        ok: false,
        code: 'unknownAction',
      });
    },
  );

  test('script in a reply is kept and shown as the words it is, and no public page has it', async () => {
    const text = '<img src=x onerror=alert(1)>{{constructor}}';
    await estate.must(claim.leader, 'desk.reply', { ticketId: claim.ticketId, text });
    const view = await estate.must('wang-jianguo', 'ticket.view', { ticketId: claim.ticketId });
    expect(view.messages.map((message) => message.text)).toContain(text);
    const seen = await estate.must('a-neighbour', 'track.view', { token: view.trackingToken });
    expect(JSON.stringify(seen)).not.toContain('onerror');
  });
});

describe('uploads', () => {
  async function finish(bytes: Uint8Array) {
    const { slots } = await estate.must('wang-jianguo', 'ticket.beginUpload', { count: 1 });
    const [slot = { slotId: '', cloudPath: '' }] = slots;
    const { fileID } = await estate.cloud.services.storage.upload({
      path: slot.cloudPath,
      bytes,
      contentType: 'image/jpeg',
      ownerOpenid: openidOf('wang-jianguo'),
    });
    const input = { slotId: slot.slotId, fileId: fileID };
    return { fileID, answer: await estate.call('wang-jianguo', 'ticket.finishUpload', input) };
  }

  /** The size that a PNG claims, without the points. */
  function claiming(width: number, height: number): Uint8Array {
    const png = Buffer.from(pngPhoto());
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    return png;
  }

  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a picture of 65,535 by 65,535 points', claiming(65_535, 65_535)],
    ['a picture of no width', claiming(0, 32)],
    ['an SVG with script', Buffer.from('<svg onload="alert(1)"/>')],
    ['a ZIP', Buffer.from('PK\u0003\u0004'.padEnd(200, 'x'), 'latin1')],
  ])('%s is refused and does not stay', async (_, bytes) => {
    const { fileID, answer } = await finish(bytes);
    expect(answer).toMatchObject({ ok: false, code: 'notAPhoto' });
    expect(await estate.cloud.services.storage.read(fileID)).toBeUndefined();
  });

  test('a page hidden behind a photo does not survive', async () => {
    const hidden = Buffer.concat([jpegPhoto(), Buffer.from('<script>alert(1)</script>')]);
    const { answer } = await finish(hidden);
    if (!answer.ok) return;
    const [photo] = estate.documents('photos', { _id: answer.value.photoId });
    const kept = await estate.cloud.services.storage.read(photo?.fileId ?? '');
    expect(Buffer.from(kept?.bytes ?? []).toString('latin1')).not.toContain('<script>');
  });

  test.each(['goods/../incoming/x', '../../etc/passwd', 'evidence/x', 'x'])(
    'a file at %s is not that of the slot',
    async (path) => {
      const { slots } = await estate.must('wang-jianguo', 'ticket.beginUpload', { count: 1 });
      const answer = await estate.call('wang-jianguo', 'ticket.finishUpload', {
        slotId: slots[0]?.slotId ?? '',
        fileId: `cloud://local-env.storage/${path}`,
      });
      expect(answer).toMatchObject({ ok: false, code: 'slotNotFound' });
    },
  );
});

describe('forged callers', () => {
  test.each(['wx_http', 'wx_trigger', 'wx_paycallback', 'wx_http,scf', 'scf'])(
    'a function for clients serves no %s, whatever openid comes with it',
    async (source) => {
      for (const name of ['account', 'ticket', 'desk', 'fund', 'track', 'complaint']) {
        const answer = await invoke('zhou-min', name, { action: 'account.me', input: {} }, source);
        expect(answer).toMatchObject({ ok: false, code: 'notAllowed' });
      }
    },
  );

  test.each(['sla-sweep', 'retention', 'outbox-relay', 'payment-callback', 'order-import'])(
    '%s does nothing for a client',
    async (name) => {
      const event = { Type: 'Timer', outboxIds: ['x'], outRefundNo: 'x', orders: [] };
      expect(JSON.stringify(await invoke('zhou-min', name, event))).toContain('notAllowed');
    },
  );
});
