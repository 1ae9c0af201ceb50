/**
 * A low score is not left alone: somebody who was not rated gets the task, looks up the number
 * where it is kept that they did, calls, and reports what came of it.
 */
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileClaim, openHome, refundAndSettle, signIn } from './steps';

const step = journey();

const stage = setStage();
let resident: Person;
let agent: Person;
let ticketId: string;

step('the resident is not happy and gives a 3', async () => {
  resident = await openHome(stage, 'chen-guilan');
  ticketId = await fileClaim(resident, '黄心土豆', 'other', stage.album.cherries);
  await refundAndSettle(stage.product, 'zhou-min', ticketId, 12_80);
  await resident.tap('#confirm');
  await resident.tap('#segment-bad');
  await resident.tap('#recommend-3');
  await resident.type('#rate-comment', '没人跟我说一声');
  await resident.shoot('claim-low-rating', async (twin) => {
    await resident.on('#segment-bad', twin).tap();
    await resident.on('#recommend-3', twin).tap();
  });
  await resident.tap('#submit-rating');
  await resident.sees('您的评价');
});

step('the platform has a task to call within two hours', async () => {
  agent = await signIn(stage, 'xu-jing');
  await agent.tap(agent.on('.tabs').getByText('任务'));
  const card = agent.on('[id^="task-"]').filter({ hasText: '低分回访' });
  await card.first().waitFor();
  expect(await card.innerText()).toMatch(/黄心土豆[\s\S]*打第一个电话/);
  await agent.shoot('platform-tasks');
  await agent.tap(card);
  await agent.sees('愿意推荐 3 分');
  await agent.sees('没人跟我说一声');
  await agent.shoot('platform-call-back');
});

step('the number comes by a tap, and nobody reports before somebody was reached', async () => {
  await agent.tap('#show-phone');
  await agent.on('#phone-number').waitFor();
  expect(await agent.on('#phone-number').innerText()).toMatch(/^1400\d{7}$/);
  await agent.tap('#not-reached');
  await agent.sees(/许静打了没通/);
  expect(await agent.on('#segment-resolved').count()).toBe(0);
  await agent.tap('#reached');
  await agent.on('#segment-resolved').waitFor();
  await agent.shoot('platform-call-back-called');
});

step('the outcome is reported, and stands in the story of the claim', async () => {
  await agent.tap('#segment-resolved');
  await agent.type('#task-words', '道了歉，以后退款前先打个电话');
  await agent.tap('#send-answer');
  await agent.on('#task-answered').waitFor();
  await agent.sees('说开了');
  await agent.shoot('platform-call-back-reported');
  await agent.tap('#open-ticket');
  await agent.sees('回访过，说开了');
});

step('the resident can read who looked at the number, and why', async () => {
  const address = pageOf(stage, 'chen-guilan', '/packages/mine/my-data/index');
  await resident.page.goto(address);
  const access = resident.on('.row').filter({ hasText: '看了完整手机号：回访或回电' });
  await access.waitFor();
  expect(await access.innerText()).toContain('许静');
  await resident.shoot('my-data');
  expect(complaintsOf(resident, agent)).toEqual([]);
});
