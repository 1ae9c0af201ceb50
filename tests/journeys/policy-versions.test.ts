/**
 * An administrator changes the rules: sees what it would have meant, a second person says yes, it
 * holds from its instant on, and a claim of before keeps the rules it was filed under.
 */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, signIn } from './steps';

const step = journey();
const stage = setStage();

let before: Person;
let after: Person;
let administrator: Person;
let finance: Person;
let oldTicketId: string;

step('59.90 yuan of oysters are more than is refunded at once', async () => {
  before = await openHome(stage, 'pan-li');
  oldTicketId = await fileRotten(before, '乳山生蚝', stage.album.cherries);
  await before.sees('苏红团长在办');
  await stage.product.pause();
  await before.page.goto(pageOf(stage, 'pan-li', '/packages/resident/instant-rules/index'));
  await before.sees('¥50.00 以内，拍照就退');
  await before.shoot('instant-rules');
});

step('an administrator drafts other limits and shares, and sees what they would mean', async () => {
  administrator = await signIn(stage, 'guan-li');
  await administrator.page.goto(pageOf(stage, 'guan-li', '/packages/admin/policies/index'));
  await administrator.tap('#new-policy');
  await administrator.on('#rule-instantLimitFen input').fill('80');
  await administrator.on('#rule-platformWeight input').fill('75');
  await administrator.tap('#preview-policy');
  await administrator.on('#policy-effects').waitFor();
  await administrator.sees('¥50.00 → ¥80.00');
  await administrator.sees('70:30 → 75:25');
  await administrator.shoot('policy-effects', async (twin) => {
    await administrator.on('#rule-instantLimitFen input', twin).fill('80');
    await administrator.on('#rule-platformWeight input', twin).fill('75');
    await administrator.on('#preview-policy', twin).tap();
    await administrator.on('#policy-effects', twin).waitFor();
  });
  await administrator.tap(administrator.on('.sheet__close'));
  // Today at ten in the evening.
  await administrator.tap(administrator.on('.stepper__step').first());
  await administrator.tap('#segment-22');
  await administrator.sees('今天 22:00 起用');
  await administrator.type('#policy-reason', '水果旺季，秒赔的额度不够用');
  await administrator.tap('#send-policy');
  await administrator.sees('自己起草的要别人点头。');
  await administrator.shoot('policy-draft-own');
});

step('finance is led to it, and puts it in force for tonight', async () => {
  finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/fund/index'));
  await finance.on('#menu-policies').getByText('1 件').waitFor();
  await finance.tap('#menu-policies');
  await finance.tap('#draft-confirm');
  await finance.sees('让这一版起用？');
  await finance.shoot('policy-confirm', async (twin) => {
    await finance.on('#draft-confirm', twin).tap();
    await finance.on('#confirm-policy', twin).waitFor();
  });
  await finance.tap('#confirm-policy');
  await finance.on('#policy-2').filter({ hasText: '还没开始' }).waitFor();
  await stage.product.pass(10);
  await finance.page.reload();
  await finance.on('#policy-2').filter({ hasText: '正在用' }).waitFor();
  await finance.shoot('policies');
});

step('56.04 yuan of ribs are refunded at once under the new rules', async () => {
  after = await openHome(stage, 'gao-yuan');
  await after.page.goto(pageOf(stage, 'gao-yuan', '/pages/file-claim/index'));
  await fileRotten(after, '猪肋排', stage.album.cherries);
  await after.sees('坏果秒赔 ¥56.04，不用等人');
  await stage.product.advance(2 * MINUTE);
  await after.sees('已到账 ¥56.04');
});

step('the claim of before is paid as its own version says: seventy to thirty', async () => {
  const agent = await signIn(stage, 'xu-jing');
  await agent.page.goto(
    pageOf(stage, 'xu-jing', `/packages/platform/ticket/index?ticketId=${oldTicketId}`),
  );
  await agent.tap('#approve');
  await agent.type('#approve-reason', '照片看得清');
  await agent.tap('#confirm-approve');
  await agent.sees('退款 ¥59.90 已发出');
  await stage.product.advance(2 * MINUTE);
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/fund/index'));
  await finance.sees('¥41.93');
  await finance.sees('¥17.97');
  await finance.sees('¥42.03');
  await finance.sees('¥14.01');
  expect(complaintsOf(before, after, administrator, finance, agent)).toEqual([]);
});
