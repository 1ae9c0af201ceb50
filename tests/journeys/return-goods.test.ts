/**
 * Goods go back before the money comes: the leader offers a return, the resident brings it to the
 * station, the leader receives it and looks at it, and only then is it paid.
 */
import type { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileClaim, openHome, signIn } from './steps';

const step = journey();

const stage = setStage();
let resident: Person;
let leader: Person;

step('the leader offers to take the wrong goods back, and says who bears the way', async () => {
  resident = await openHome(stage, 'wang-jianguo');
  const ticketId = await fileClaim(resident, '东北大米', 'wrongItem', stage.album.cherries);
  leader = await signIn(stage, 'zhou-min');
  await leader.tap(`#ticket-${ticketId}`);
  await leader.tap('#propose');
  await leader.tap('#segment-return');
  await leader.sees(/运费.+出/);
  await leader.shoot('leader-propose-return', async (twin) => {
    await leader.on('#propose', twin).tap();
    await leader.on('#segment-return', twin).tap();
  });
  await leader.tap('#pick-residentWants');
  await leader.tap('#confirm-propose');
  await leader.sees('等居民点头');
});

step('the resident says yes to exactly that, and is told where to bring it', async () => {
  await resident.on('#accept').waitFor();
  await resident.sees('退货 1 袋，退 ¥69.90');
  await resident.shoot('claim-return-offered');
  await resident.tap('#accept');
  await resident.tap('#confirm-accept');
  await resident.sees('拿到周敏团长的自提点，或寄快递写单号');
  await resident.shoot('claim-to-send-back');
});

step('the resident brings it back; nothing is paid yet', async () => {
  await resident.tap('#send-back');
  await resident.sees('拿到自提点');
  await resident.shoot('claim-send-back-sheet', async (twin) => {
    await resident.on('#send-back', twin).tap();
    await resident.on('#confirm-send-back', twin).waitFor();
  });
  await resident.tap('#confirm-send-back');
  await resident.sees('东西在退回的路上');
  expect(await resident.on('#send-back').count()).toBe(0);
  expect(await resident.text()).not.toContain('退款已发出');
});

step('the leader receives it, and has a time to look at it', async () => {
  await leader.tap('#receiveReturn');
  await leader.on('#returnInspected').waitFor();
  await leader.sees(/看完退货/);
  await leader.shoot('leader-ticket-to-inspect');
  await resident.sees('东西退回来了，等人看');
});

step('what is as it was said is paid, and the resident reads what was seen', async () => {
  await stage.product.pause();
  await leader.tap('#returnInspected');
  await leader.tap('#segment-asDescribed');
  await leader.tap('#segment-restocked');
  await leader.type('#inspect-reason', '没开封，确实送错了');
  await leader.shoot('leader-inspect-sheet', async (twin) => {
    await leader.on('#returnInspected', twin).tap();
    await leader.on('#confirm-inspect', twin).waitFor();
  });
  await leader.tap('#confirm-inspect');
  await leader.sees('退款 ¥69.90 已发出');
  await resident.sees('钱在路上');
  await resident.sees('没开封，确实送错了');
  await resident.shoot('claim-return-inspected');
});

step('the money arrives, and the resident confirms', async () => {
  await stage.product.advance(2 * 60_000);
  await resident.on('#confirm').waitFor();
  await resident.sees('已到账 ¥69.90');
  await resident.tap('#confirm');
  await resident.sees('办妥了');
  await resident.shoot('claim-return-settled');
  await leader.on('#closing').waitFor();
  await leader.shoot('leader-ticket-returned');
  expect(complaintsOf(resident, leader)).toEqual([]);
});
