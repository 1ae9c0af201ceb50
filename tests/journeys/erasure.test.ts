/**
 * Somebody asks to be forgotten: not while a claim is open, and then at once. Who they were is
 * gone, what was paid stays, and the ledger balances.
 */
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, refundAndSettle, signIn } from './steps';

const step = journey();

const stage = setStage();
let resident: Person;
let paidTicketId: string;
let openTicketId: string;

const at = (person: string, page: string) => pageOf(stage, person, page);

step('an open claim stands in the way, and the page says so', async () => {
  resident = await openHome(stage, 'wang-jianguo');
  paidTicketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  await refundAndSettle(stage.product, 'zhou-min', paidTicketId, 150_00);
  await resident.sees('已到账');
  await resident.page.goto(at('wang-jianguo', '/pages/home/index'));
  openTicketId = await fileRotten(resident, '沙瓤番茄', stage.album.cherries);
  await resident.page.goto(at('wang-jianguo', '/pages/me/index'));
  await resident.tap('#my-data');
  await resident.sees('还有 1 件售后没办完，办完或撤回后才能注销');
  await resident.on('#erase-me').tap({ force: true });
  expect(await resident.on('#confirm-erase').count()).toBe(0);
  await resident.shoot('my-data-open-claim');
});

step('once it is withdrawn, one is told what goes, and asked twice', async () => {
  const claim = `/pages/claim/index?ticketId=${openTicketId}`;
  await resident.page.goto(at('wang-jianguo', claim));
  await resident.tap('#withdraw');
  await resident.tap('#withdraw-yes');
  await resident.sees('收回了申请');
  await resident.page.goto(at('wang-jianguo', '/packages/mine/my-data/index'));
  await resident.tap('#erase-me');
  await resident.sees('删除后您就是新来的人：看不到以前的售后，也不能申诉');
  await resident.shoot('my-data-erase-sheet', async (twin) => {
    await resident.on('#erase-me', twin).tap();
    await resident.on('#confirm-erase', twin).waitFor();
  });
});

step('then one is a guest, who sees nothing of before', async () => {
  await resident.tap('#confirm-erase');
  await resident.sees('您还没有登记');
  expect(await resident.text()).not.toMatch(/王|建国|车厘子|番茄/);
  await resident.shoot('home-after-erasure');
  await stage.product.advance(5 * 60_000);
  const claim = `/pages/claim/index?ticketId=${paidTicketId}`;
  const again = await Person.at(stage.browser, at('wang-jianguo', claim));
  await again.page.waitForLoadState('networkidle');
  expect(await again.text()).not.toMatch(/王|建国|车厘子|150/);
  await again.leave();
});

step('the leader’s statement keeps the amount, and no page the name', async () => {
  const leader = await signIn(stage, 'zhou-min');
  const ticket = `/packages/leader/ticket/index?ticketId=${paidTicketId}`;
  await leader.page.goto(at('zhou-min', ticket));
  await leader.sees('退款 ¥150.00 已到账');
  expect(await leader.text()).not.toMatch(/王建国|1栋602/);
  await leader.shoot('leader-ticket-erased');
  await leader.page.goto(at('zhou-min', '/packages/leader/fund/index'));
  await leader.sees('45.00');
  expect(complaintsOf(leader)).toEqual([]);
});

step('the ledger balances', async () => {
  const agent = await signIn(stage, 'xu-jing');
  await agent.page.goto(at('xu-jing', '/packages/platform/fund/index'));
  await agent.sees('账是平的，借贷差');
  await agent.sees('车厘子礼盒退款，已到账');
  expect(await agent.text()).toMatch(/账是平的，借贷差 ¥0\.00/);
  expect(complaintsOf(resident, agent)).toEqual([]);
});
