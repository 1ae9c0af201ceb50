/**
 * Three households claim shrimp of one batch: the supervisor finds one case, stops the sale, gives
 * the leaders words for their groups and begins the recall; a leader and a resident read what it
 * means for them.
 */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import {
  complaintsOf,
  fileRotten,
  holdAtMost,
  openedTicket,
  openForm,
  openHome,
  signIn,
} from './steps';

const desk = { width: 1280, height: 900 };

const stage = setStage();
const step = journey();

let resident: Person;
let supervisor: Person;
let leader: Person;
const ticketIds: string[] = [];

step('three households claim the same batch, and the third reads that they are not alone', async () => {
  const file = async (person: string) => {
    const phone = await openHome(stage, person);
    ticketIds.push(await fileRotten(phone, '白虾', stage.album.cherries));
    return phone;
  };
  const others = await Promise.all(['zhu-lin', 'hu-yan'].map(file));
  await Promise.all(others.map((phone) => phone.leave()));
  // What others said is chosen for him: goods, photo, submit.
  resident = await openHome(stage, 'liu-defu');
  await openForm(resident, '白虾');
  await resident.sees(/这一批有别家也这样说/);
  await resident.addPhotos(stage.album.cherries);
  await resident.on('.photos__photo--done').waitFor();
  await resident.visitor.shoot('file-claim-suggested');
  await resident.tap('#submit-claim');
  ticketIds.push(await openedTicket(resident));
  holdAtMost('taps to file what is suggested', resident.taps, 'taps', 3);
  await resident.sees(/不止您一家：这一批已有 3 户反映/);
  await resident.sees('您这单已经提前，不用再做什么。');
  await resident.on('#lane-freshFood').waitFor();
  await resident.shoot('claim-of-batch');
});

step('the supervisor finds one case above the queue, and stops the sale', async () => {
  supervisor = await signIn(stage, 'shen-tao');
  await supervisor.on('#open-alarms').waitFor();
  await supervisor.visitor.shoot('queue-with-alarm');
  await supervisor.tap('#open-alarms');
  const row = supervisor.on('[id^="alarm-"]').filter({ hasText: '白虾' });
  await row.first().waitFor();
  await supervisor.visitor.shoot('batch-alarms');
  await supervisor.tap(row);
  await supervisor.sees('3 户反映，3 单');
  for (const ticketId of ticketIds) await supervisor.on(`#claim-${ticketId}`).waitFor();
  await supervisor.shoot('batch-alarm');
  await supervisor.tap('#stop-sale');
  await supervisor.sees('这批已停售，还没发出去的请团长先留着');
});

step('the words for the groups go to every leader whose residents bought', async () => {
  await supervisor.sees(/各位邻居：白虾 1.5kg/);
  await supervisor.tap('#tell-leaders');
  await supervisor.sees(/已发给团长/);
  await supervisor.tap('#ask-quality');
  await supervisor.type('#quality-reason', '请看这批虾是不是化过冻');
  await supervisor.tap('#confirm-quality');
  await supervisor.sees('已请品控，等结论');
  await supervisor.shoot('batch-alarm-decided');
  await supervisor.page.setViewportSize(desk);
  await supervisor.visitor.shoot('batch-alarm-desk');
});

step('a leader sees on the claim that others have the same trouble, and copies the words', async () => {
  leader = await signIn(stage, 'zhou-min');
  const [, , own = ''] = ticketIds;
  await leader.tap(`#ticket-${own}`);
  await leader.sees('同一批次还有 2 户反映');
  await leader.sees('这批已停售，还没发的请先留着');
  await leader.visitor.shoot('leader-ticket-of-batch');
  await leader.tap('#batch-hint');
  await leader.sees('一共 3 户反映');
  await leader.on('#copy-words').waitFor();
  await leader.shoot('leader-batch-alarm');
});

step('the recall begins in one step, with goods, batch and reason filled in', async () => {
  await supervisor.tap('#go-recall');
  await supervisor.sees('买过的居民');
  await supervisor.visitor.shoot('batch-recall-desk');
  await supervisor.tap('#start-recall');
  await supervisor.page.waitForURL(/packages\/platform\/recall\/index/);
  await supervisor.sees('同一批次有 3 户反映，批次预警');
  await stage.product.advance(2 * MINUTE);
  await supervisor.page.goBack();
  await supervisor.sees('发起召回');
});

step('a claim is raised by hand with its reason, and the case is closed with what it was', async () => {
  const address = (page: string) => `${stage.product.origin}/as/shen-tao/#/packages/platform/${page}`;
  const alarm = supervisor.page.url();
  await supervisor.page.goto(address(`ticket/index?ticketId=${ticketIds[2] ?? ''}`));
  await supervisor.tap('#raise-priority');
  await supervisor.type('#raise-reason', '老人吃了不舒服');
  await supervisor.visitor.shoot('raise-priority-desk');
  await supervisor.tap('#confirm-raise');
  await supervisor.sees('主管看过，认为要快办');
  await supervisor.page.goto(alarm);
  await supervisor.tap('#close-alarm');
  await supervisor.tap('#pick-onTheWay');
  await supervisor.tap('#confirm-close-alarm');
  await supervisor.sees(/结：路上或存放出的问题/);
  await supervisor.visitor.shoot('batch-alarm-closed-desk');
  expect(complaintsOf(resident, supervisor, leader)).toEqual([]);
});
