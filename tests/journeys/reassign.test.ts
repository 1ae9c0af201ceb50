/**
 * A leader goes away and somebody stands in; a supervisor gives the claim to a third, with why; the
 * resident reads who has it now, and what nobody answers is seen all the same.
 */
import { MINUTE } from '../../domain/primitives/instant';
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, pickReason, signIn } from './steps';

const stage = setStage();
const step = journey();
let away: Person;
let resident: Person;
let standIn: Person;
let supervisor: Person;
let ticketId: string;

step('a leader goes away until tonight, and names who stands in', async () => {
  away = await Person.at(stage.browser, pageOf(stage, 'zhou-min', '/packages/leader/duty/index'));
  await away.tap('#pick-ma-li');
  await away.shoot('duty-going');
  await away.tap('#go-away');
  await away.sees(/新的售后先由马丽团长代接/);
});

step('a claim comes to the stand-in, who was told', async () => {
  resident = await openHome(stage, 'chen-guilan');
  ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  await resident.sees('马丽团长在办');
  standIn = await signIn(stage, 'ma-li');
  await standIn.on(`#ticket-${ticketId}`).waitFor();
  await standIn.tap(standIn.on('.tabs').getByText('消息'));
  await standIn.sees('请您代几天班');
  await standIn.shoot('stand-in-messages');
  await stage.product.pause();
  await stage.product.advance(8 * MINUTE);
});

step('the supervisor sees it run late on the board, and gives it to somebody else with why', async () => {
  supervisor = await signIn(stage, 'shen-tao');
  const board = '/packages/platform/clocks/index?region=城东&communityId=cuihu&leaderId=ma-li';
  await supervisor.page.goto(pageOf(stage, 'shen-tao', encodeURI(board)));
  await supervisor.on(`#transfer-${ticketId}`).waitFor();
  await supervisor.shoot('board-reassign');
  await supervisor.tap(`#transfer-${ticketId}`);
  await supervisor.on('#confirm-transfer').waitFor();
  const sheet = await supervisor.on('.sheet__body').innerText();
  expect(sheet).toMatch(/手上 \d+ 件，上限 \d+ 件/);
  expect(sheet).toMatch(/合计 [−\d]+ 分/);
  expect(sheet).toMatch(/周敏团长：休息到/);
  await supervisor.tap('#pick-he-zhiqiang');
  await pickReason(supervisor, '太久没有动静');
  await supervisor.shoot('reassign-sheet', async (twin) => {
    await supervisor.on(`#transfer-${ticketId}`, twin).tap();
    await supervisor.on('#pick-he-zhiqiang', twin).tap();
  });
  await supervisor.tap('#confirm-transfer');
  await supervisor.on('#confirm-transfer').waitFor({ state: 'hidden' });
});

step('the resident reads who has it now, and nothing of why', async () => {
  await resident.sees('何志强团长在办');
  await resident.sees('现在由何志强团长接着办');
  expect(await resident.text()).not.toContain('太久没有动静');
  await resident.shoot('claim-reassigned');
  await standIn.tap(standIn.on('.tabs').getByText('消息'));
  await standIn.sees('有一件换人办了');
});

step('nothing is late unseen: the old minute is the minute, and it is on the board', async () => {
  await stage.product.advance(3 * MINUTE);
  await resident.sees(/平台(在办|已接手|接手)/);
  await supervisor.page.goto(
    pageOf(stage, 'shen-tao', `/packages/platform/ticket/index?ticketId=${ticketId}`),
  );
  await supervisor.on('#transfer-card').waitFor();
  await supervisor.tap(supervisor.on('#transfer-card .link'));
  await supervisor.sees(/平台接手/);
  await supervisor.shoot('platform-ticket-reassigned', async (twin) => {
    await supervisor.on('#transfer-card .link', twin).tap();
  });
  expect(complaintsOf(away, resident, standIn, supervisor)).toEqual([]);
});
