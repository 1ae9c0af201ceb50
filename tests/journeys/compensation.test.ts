/**
 * Compensation without a doubt: bad fruit is refunded before anybody has looked, a sum is worked
 * out by a rule and explained, and the coupon that came with it is used at the pick-up.
 */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, signIn } from './steps';

const step = journey();

const stage = setStage();
let neighbour: Person;
let resident: Person;
let leader: Person;
let finance: Person;
let supervisor: Person;
let ticketId: string;

step('bad fruit of 28.80 yuan is refunded without a person', async () => {
  neighbour = await openHome(stage, 'gao-yuan');
  await fileRotten(neighbour, '凤梨', stage.album.cherries);
  await neighbour.sees('坏果秒赔 ¥28.80，不用等人');
  await neighbour.shoot('claim-instant-refund');
  await stage.product.advance(2 * MINUTE);
  await neighbour.sees('已到账 ¥28.80');
  await neighbour.page.goto(pageOf(stage, 'gao-yuan', '/pages/messages/index'));
  await neighbour.sees('坏果秒赔 ¥28.80');
});

step('the leader was told, and had nothing to do', async () => {
  leader = await signIn(stage, 'zhou-min');
  await leader.page.goto(pageOf(stage, 'zhou-min', '/pages/messages/index'));
  await leader.sees('按规则已退 ¥28.80');
});

step('the leader works a compensation out by rule', async () => {
  resident = await openHome(stage, 'chen-guilan');
  ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  const page = pageOf(stage, 'zhou-min', `/packages/leader/ticket/index?ticketId=${ticketId}`);
  await leader.page.goto(page);
  await leader.tap('#propose');
  await leader.on('#confirm-propose').waitFor();
  await leader.tap('#open-calculator');
  await leader.sees('坏了一半，补 50%，是 ¥75.00');
  await leader.shoot('calculator-damage', async (twin) => {
    await leader.on('#propose', twin).tap();
    await leader.on('#open-calculator', twin).tap();
    await leader.on('#take-calculation', twin).waitFor();
  });
  await leader.tap('#segment-late');
  await leader.sees('问清楚晚了几小时，填上就算');
  await leader.shoot('calculator-late', async (twin) => {
    await leader.on('#propose', twin).tap();
    await leader.on('#open-calculator', twin).tap();
    await leader.on('#segment-late', twin).tap();
    await leader.on('#calculator-problem', twin).waitFor();
  });
  await leader.tap('#segment-offer');
  await leader.sees('过时作废');
  await leader.shoot('calculator-offer', async (twin) => {
    await leader.on('#propose', twin).tap();
    await leader.on('#open-calculator', twin).tap();
    await leader.on('#segment-offer', twin).tap();
    await leader.on('#take-calculation', twin).waitFor();
  });
  await leader.tap('#segment-reissue');
  await leader.sees('再送一张 ¥5.00 的券，算是道歉');
  await leader.tap('#take-calculation');
  await leader.on('#taken-calculation').waitFor();
  await leader.shoot('propose-calculated', async (twin) => {
    await leader.on('#propose', twin).tap();
    await leader.on('#open-calculator', twin).tap();
    await leader.on('#segment-reissue', twin).tap();
    await leader.on('#take-calculation', twin).tap();
    await leader.on('#taken-calculation', twin).waitFor();
  });
  await leader.tap('#pick-residentWants');
  await leader.tap('#confirm-propose');
  await leader.sees('方案已发给陈桂兰');
});

step('the resident reads how it comes about, and agrees', async () => {
  await resident.sees('怎么算的');
  await resident.sees('补发 1 份，值 ¥150.00');
  await resident.shoot('claim-explained');
  await resident.tap('#accept');
  await resident.tap('#confirm-accept');
  await resident.sees('送的券');
  await resident.page.goto(pageOf(stage, 'chen-guilan', '/packages/resident/coupons/index'));
  await resident.sees('券码');
  await resident.shoot('coupons');
});

step('the leader takes the coupon at the pick-up, once', async () => {
  const code = (await resident.on('.coupon__letters').first().innerText()).trim();
  await leader.page.goto(pageOf(stage, 'zhou-min', '/packages/leader/redeem/index'));
  await leader.on('#coupon-code input').fill(code);
  await leader.shoot('redeem-coupon');
  await leader.tap('#redeem');
  await leader.sees('核销好了，陈桂兰抵扣 ¥5.00');
  await leader.on('#coupon-code input').fill('NOTACODE');
  await leader.tap('#redeem');
  await leader.sees('没有找到这张券');
  await resident.page.reload();
  await resident.sees('取货时用掉了');
  await resident.shoot('coupons-used');
});

step('the leader reports an experiment that failed', async () => {
  await leader.page.goto(pageOf(stage, 'zhou-min', '/packages/leader/experiments/index'));
  await leader.sees('还没有报备过');
  await leader.tap('#report-experiment');
  await leader.type('#experiment-tried', '早市改到六点，多订了三箱草莓');
  await leader.on('#experiment-cost input').fill('80');
  await leader.type('#experiment-because', '下雨来的人少，剩下的坏了');
  await leader.shoot('experiment-report', async (twin) => {
    await leader.on('#report-experiment', twin).tap();
    await leader.on('#confirm-experiment', twin).waitFor();
  });
  await leader.tap('#confirm-experiment');
  await leader.sees('平台在看');
  await leader.shoot('experiments');
});

step('two people fund it, and the leader has the loss back', async () => {
  const pots = (who: string) => pageOf(stage, who, '/packages/finance/pots/index');
  finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(pots('fang-ning'));
  await finance.tap('#ask-move');
  await finance.tap('#segment-endowInnovation');
  await finance.on('#move-amount input').fill('3000');
  await finance.sees('申请划 ¥3,000.00');
  await finance.shoot('pots-ask', async (twin) => {
    await finance.on('#ask-move', twin).tap();
    await finance.on('#confirm-ask-move', twin).waitFor();
  });
  await finance.tap('#confirm-ask-move');
  await finance.sees('等人同意');
  supervisor = await signIn(stage, 'shen-tao');
  await supervisor.page.goto(pots('shen-tao'));
  await supervisor.sees('早市改到六点');
  await supervisor.shoot('pots');
  const moved = supervisor.on('.card').filter({ hasText: '¥3,000.00' });
  await supervisor.tap(supervisor.on('[id^="yes-"]'));
  await moved.getByText('沈涛同意，已入账').waitFor();
  await supervisor.tap(supervisor.on('[id^="decide-"]'));
  await supervisor.type('#experiment-answer', '试得好，雨天少订一些');
  await supervisor.shoot('experiment-decide', async (twin) => {
    await supervisor.on('[id^="decide-"]', twin).tap();
    await supervisor.on('#accept-experiment', twin).waitFor();
  });
  await supervisor.tap('#accept-experiment');
  await supervisor.sees('已认可');
  await supervisor.sees('¥12,920.00');
  await leader.page.reload();
  await leader.sees('试得好，雨天少订一些');
});

step('nobody’s browser complained', async () => {
  expect(complaintsOf(neighbour, leader, resident, finance, supervisor)).toEqual([]);
});
