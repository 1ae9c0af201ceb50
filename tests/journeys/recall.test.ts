/**
 * A batch is recalled: everybody who bought it is told and refunded without asking, gets the rest
 * of the base in coupons, the leader sees whom it concerns, and the supplier is charged.
 */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, openHome, signIn } from './steps';

const step = journey();
const stage = setStage();

/** Of the estate: two residents of one leader bought these cherries this morning. */
const batch = '20261120-03-001';

let supervisor: Person;
let finance: Person;
let resident: Person;
let leader: Person;
let recallPage: string;

step('a supervisor finds the batch by the number on the box and sees what it comes to', async () => {
  await stage.product.pause();
  supervisor = await signIn(stage, 'shen-tao');
  await supervisor.page.goto(pageOf(stage, 'shen-tao', '/packages/platform/recalls/index'));
  await supervisor.on('#batch-number input').fill(batch);
  await supervisor.tap('#find-batch');
  await supervisor.tap(`#found-batch #batch-${batch}`);
  await supervisor.sees('2 位，分在 1 位团长');
  await supervisor.sees('一共 ¥1,000.00，超过一个人能定的，要第二个人点头。');
  await supervisor.type('#recall-reason', '同批检出农残超标');
  await supervisor.shoot('recall-start');
  await supervisor.tap('#start-recall');
  await supervisor.sees('同批检出农残超标');
});

step('finance is the second person, and it begins', async () => {
  recallPage = new URL(supervisor.page.url()).hash.slice(1);
  finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(pageOf(stage, 'fang-ning', recallPage));
  await finance.shoot('recall-proposed');
  await finance.tap('#approve-recall');
  await finance.on('#recall-progress').waitFor();
  await stage.product.advance(5 * MINUTE);
  await finance.page.reload();
  await finance.sees('办完了');
  await finance.on('#recall-progress').filter({ hasText: '已到账2 件' }).waitFor();
  await finance.shoot('recall-done');
});

step('a resident who never asked is told, has her money, and a coupon for the rest', async () => {
  resident = await openHome(stage, 'chen-guilan');
  await resident.page.goto(pageOf(stage, 'chen-guilan', '/pages/messages/index'));
  await resident.sees(/这一批请不要再吃再用/);
  await resident.shoot('recall-message');
  await resident.page.goto(pageOf(stage, 'chen-guilan', '/pages/my-claims/index'));
  await resident.tap(resident.saying(/车厘子/));
  await resident.sees('商品召回，平台主动开单退款');
  await resident.sees('已到账 ¥150.00');
  await resident.shoot('claim-recalled');
  await resident.page.goto(pageOf(stage, 'chen-guilan', '/packages/resident/coupons/index'));
  await resident.sees('¥350.00');
});

step('her leader has the words for the group, and sees who was refunded', async () => {
  leader = await signIn(stage, 'zhou-min');
  await leader.page.goto(pageOf(stage, 'zhou-min', '/pages/messages/index'));
  await leader.tap(leader.saying('有一批货要召回'));
  await leader.sees('2 件已退好，一共 2 件');
  await leader.sees('陈桂兰');
  await leader.sees('已退到付款账户');
  await leader.shoot('recall-leader');
});

step('the supplier is charged with both refunds, and the books balance', async () => {
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/finance/chargebacks/index'));
  await finance.tap('#filter-open');
  await finance.on('[id^="chargeback-"]').nth(1).waitFor();
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/fund/index'));
  await finance.sees('账是平的，借贷差');
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/finance/recovery/index'));
  await finance.sees('四季果园');
  expect(complaintsOf(supervisor, finance, resident, leader)).toEqual([]);
});
