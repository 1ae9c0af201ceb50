/** Who calls is what the platform vouches for, and nothing that an event says of itself. */
import { startEstate, type EstateCloud } from './estate-cloud';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

test.each([
  'sla-sweep',
  'outbox-relay',
  'fund-upkeep',
  'routing-upkeep',
  'reconcile-bills',
  'payment-callback',
  'content-check-callback',
  'order-import',
  'parcel-import',
])('%s does nothing for a client, whatever it says it is', async (name) => {
  const event = {
    Type: 'Timer',
    TriggerName: 'every-minute',
    outboxIds: ['x'],
    outRefundNo: 'made-up',
    orders: [],
  };
  const caller = { source: 'wx_client', openid: 'someone' };
  const { result } = await estate.cloud.invokeFunction(name, event, caller);
  const refused = {
    'payment-callback': { errcode: 1, errmsg: 'notAllowed' },
    'content-check-callback': 'refused',
  }[name] ?? { ok: false, code: 'notAllowed' };
  expect(result).toEqual(refused);
});

test('an event that claims to be someone else is the caller all the same', async () => {
  const event = {
    action: 'account.me',
    input: {},
    userInfo: { openId: 'local-zhou-min' },
    openid: 'local-zhou-min',
    OPENID: 'local-zhou-min',
  };
  const caller = { source: 'wx_client', openid: 'nobody-we-know' };
  const { result } = await estate.cloud.invokeFunction('account', event, caller);
  expect(result).toMatchObject({ ok: true, value: { personId: null, roles: ['guest'] } });
});

test.each(['constructor', '__proto__', 'toString', 'ticket.file', '', 'desk.refund'])(
  'an action named %p is unknown to a function that does not serve it',
  async (action) => {
    const caller = { source: 'wx_client', openid: 'someone' };
    const { result } = await estate.cloud.invokeFunction('track', { action, input: {} }, caller);
    expect(result).toMatchObject({ ok: false, code: 'unknownAction' });
  },
);
