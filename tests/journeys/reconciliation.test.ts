/**
 * The provider's bill says something else than our books: finance finds it in the morning, and two
 * people put it right. What the bank sent back is brought to the payer another way.
 */
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, refundAndSettle, signIn } from './steps';

const step = journey();
/** From noon to eleven in the morning. */
const NIGHT_HOURS = 23;
/** Within it the timer has been there. */
const TIMERS_ROUND = 11 * 60_000;

const stage = setStage();
let finance: Person;
let supervisor: Person;

beforeAll(async () => {
  await stage.product.pause();
});

const at = (person: string, page: string) => pageOf(stage, person, page);

async function atConsole(name: string, body: object): Promise<void> {
  const response = await fetch(`${stage.product.origin}/console/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([name, response.status]).toEqual([name, 200]);
}

interface ProviderRefund {
  outRefundNo: string;
  outTradeNo: string;
}

async function refundsAtProvider(): Promise<ProviderRefund[]> {
  const response = await fetch(`${stage.product.origin}/console/api/state`);
  return ((await response.json()) as { refunds: ProviderRefund[] }).refunds;
}

step('on a day one refund is paid, the bank sends one back, and the bill is wrong', async () => {
  const paid = await openHome(stage, 'wang-jianguo');
  const paidId = await fileRotten(paid, '车厘子', stage.album.cherries);
  await refundAndSettle(stage.product, 'zhou-min', paidId, 150_00);
  await atConsole('pay/settings', { defaultOutcome: 'ABNORMAL' });
  const sentBackId = await fileAnother(paid);
  await refundAndSettle(stage.product, 'zhou-min', sentBackId, 10_00);
  const refunds = await refundsAtProvider();
  expect(refunds).toHaveLength(2);
  const day = '20261120';
  const { outRefundNo, outTradeNo } = refunds[1]!;
  const wrong = { kind: 'amount', number: outRefundNo, amountFen: 14_900 };
  await atConsole('bills/plan', { day, ...wrong });
  await atConsole('bills/plan', { day, kind: 'extra', number: outTradeNo, amountFen: 2_000 });
  await atConsole('bills/settings', { bills: 'withheld' });
});

step('the night goes by', () => stage.product.pass(NIGHT_HOURS));

async function fileAnother(person: Person): Promise<string> {
  await person.page.goto(at('wang-jianguo', '/pages/home/index'));
  await person.on('#file-claim').waitFor();
  return fileRotten(person, '沙瓤番茄', stage.album.cherries);
}

const theDay = '/packages/finance/reconciliation-day/index?day=2026-11-20';

step('in the morning the bill is late; finance asks for it again as soon as it is there', async () => {
  finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(at('fang-ning', theDay));
  await finance.sees('等支付方出账单');
  await finance.shoot('bill-late');
  await atConsole('bills/settings', { bills: 'onTime' });
  await finance.tap('#ask-bill-again');
  await finance.sees('已安排');
  await finance.shoot('bill-asked-again');
  await stage.product.advance(TIMERS_ROUND);
});

step('then finance finds what is left to do, the oldest first', async () => {
  await finance.page.goto(at('fang-ning', '/packages/platform/fund/index'));
  await finance.on('#menu-exceptions').waitFor();
  await finance.shoot('finance-menu');
  await finance.page.goto(at('fang-ning', '/packages/finance/exceptions/index'));
  await finance.sees('退款金额不一样');
  await finance.sees('不是我们下的退款');
  await finance.sees('退不成的退款');
  await finance.shoot('exceptions');
});

step('the days show both sides, and one day every difference', async () => {
  await finance.page.goto(at('fang-ning', '/packages/finance/reconciliation/index'));
  await finance.sees('2 笔等人看');
  await finance.shoot('reconciliation-days');
  await finance.tap('#day-2026-11-20');
  await finance.sees('+¥19.00');
  await finance.shoot('reconciliation-day');
});

const unknownCard = '.card:has-text("不是我们下的退款")';

step('finance puts a correction forward, and the second person posts it', async () => {
  await finance.tap(finance.on(unknownCard).getByText('处理', { exact: true }));
  await finance.tap('#segment-correct');
  await finance.sees('支付方多付了 ¥20.00');
  await finance.shoot('resolve-sheet', async (twin) => {
    await finance.on(unknownCard, twin).getByText('处理', { exact: true }).first().tap();
    await finance.on('#segment-correct', twin).tap();
  });
  await finance.type('#resolve-reason', '客服核实：门店手工退款');
  await finance.tap('#confirm-resolve');
  await finance.sees('等第二个人点头');
  await finance.shoot('reconciliation-proposed');
  supervisor = await signIn(stage, 'shen-tao');
  await supervisor.page.goto(at('shen-tao', theDay));
  await supervisor.sees('更正我们的账 ¥20.00');
  await supervisor.shoot('reconciliation-second');
  await supervisor.tap(supervisor.on(unknownCard).getByText('同意', { exact: true }));
  await supervisor.type('#second-reason', '看过客服的回复');
  await supervisor.tap('#confirm-second');
  await supervisor.sees('更正了账');
  await supervisor.shoot('reconciliation-closed');
});

step('what the bank sent back goes another way, and only to the payer', async () => {
  await finance.page.goto(at('fang-ning', '/packages/finance/exceptions/index'));
  await finance.tap(finance.on('.btn').filter({ hasText: '换一条路' }));
  await finance.tap('#segment-transfer');
  await finance.on('#payer-phone-end input, input#payer-phone-end').first().fill('0000');
  await finance.on('#receipt-number input, input#receipt-number').first().fill('R20261121');
  await finance.type('#other-path-reason', '卡已注销，来电核对过');
  await finance.shoot('other-path-sheet', async (twin) => {
    await finance.on('.btn', twin).filter({ hasText: '换一条路' }).first().tap();
    await finance.on('#segment-transfer', twin).tap();
  });
  await finance.tap('#confirm-other-path');
  await finance.sees('手机尾号对不上付款人');
  expect(complaintsOf(finance, supervisor)).toEqual([]);
});
