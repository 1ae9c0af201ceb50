/**
 * Asking in one's own words: the answer comes with one's own claim, what is not known goes to a
 * person, the leader answers with a script of the library, and an edited answer is read at once.
 */
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileClaim, openHome, signIn } from './steps';

const step = journey();

const stage = setStage();
let resident: Person;
let leader: Person;
let supervisor: Person;
let ticketId: string;

const knowledge = (page: string) => `/packages/knowledge/${page}`;

async function ask(words: string): Promise<void> {
  await resident.type('#ask-words', words);
  await resident.tap('#ask-send');
  await resident.sees(`您问：${words}`);
}

step('the resident asks when the money comes and reads it beside the own claim', async () => {
  resident = await openHome(stage, 'chen-guilan');
  ticketId = await fileClaim(resident, '黄心土豆', 'wrongItem', stage.album.cherries);
  await resident.page.goto(pageOf(stage, 'chen-guilan', '/pages/home/index'));
  await resident.tap('#way-ask');
  await resident.on('#ask-words').waitFor();
  await resident.shoot('ask-start');
  await ask('退款几时到账');
  expect(await resident.on('#ask-answer').innerText()).toContain('退款什么时候到账？');
  await resident.on(`#ticket-${ticketId}`).waitFor();
  await resident.shoot('ask-answered', async (twin) => {
    await resident.on('#ask-words textarea, textarea#ask-words', twin).fill('退款几时到账');
    await resident.on('#ask-send', twin).tap();
    await resident.on('#ask-answer', twin).waitFor();
  });
});

step('what is not known is said so, and the leader is asked to call', async () => {
  await ask('明天会不会下雪');
  await resident.sees('这个我不知道');
  await resident.shoot('ask-unknown', async (twin) => {
    await resident.on('#ask-words textarea, textarea#ask-words', twin).fill('明天会不会下雪');
    await resident.on('#ask-send', twin).tap();
    await resident.on('#ask-unknown', twin).waitFor();
  });
  await resident.tap(`#ask-call-${ticketId}`);
  await resident.sees('已经请团长回电');
});

step('the question goes into the claim with the words filled in', async () => {
  await resident.tap(`#ask-leave-${ticketId}`);
  await resident.tap(`#ask-say-${ticketId}`);
  await resident.sees('想问一下：明天会不会下雪');
});

step('the leader finds a worked case and follows the procedure of the claim', async () => {
  leader = await signIn(stage, 'zhou-min');
  await leader.page.goto(pageOf(stage, 'zhou-min', knowledge('library/index?kind=case')));
  await leader.on('input#library-words, #library-words input').first().fill('荔枝变色');
  await leader.tap('#library-find');
  await leader.on('#case-lycheeBrown').waitFor();
  await leader.sees('示例');
  await leader.shoot('library-case');
  const ticket = `/packages/leader/ticket/index?ticketId=${ticketId}`;
  await leader.page.goto(pageOf(stage, 'zhou-min', ticket));
  await leader.on('#by-procedure').waitFor();
  await leader.tap('#by-procedure');
  await leader.tap('#step-wrongGoods-0');
  await leader.sees(/已做 1，共/);
  await leader.shoot('library-procedure');
  await leader.page.goBack();
});

step('a script in Cantonese is picked, its places filled, and sent', async () => {
  await leader.tap('#pick-script');
  await leader.tap('#filter-largeNote');
  await leader.shoot('script-sheet', async (twin) => {
    await leader.on('#pick-script', twin).tap();
    await leader.on('#filter-largeNote', twin).tap();
    await leader.on('[id^="show-note"]', twin).first().waitFor();
  });
  await leader.tap('[id^="show-note"]');
  await leader.on('#large-note').waitFor();
  await leader.visitor.shoot('large-note');
  await leader.tap('#close-note');
  await leader.tap('#filter-cantonese');
  await leader.tap('#use-yueSoothe');
  await leader.tap('#reply-send');
  await leader.tap('#undo-go-now');
  await leader.sees(/已发给/);
  await resident.page.goto(pageOf(stage, 'chen-guilan', `/pages/claim/index?ticketId=${ticketId}`));
  await resident.sees(/陈桂兰，黄心土豆嘅事我睇到喇/);
});

step('the supervisor edits an answer, and the resident reads the new one', async () => {
  supervisor = await signIn(stage, 'shen-tao');
  await supervisor.page.goto(pageOf(stage, 'shen-tao', knowledge('edit/index')));
  await supervisor.on('#edit-moneyWhen').waitFor();
  await supervisor.shoot('knowledge-list');
  await supervisor.tap('#edit-moneyWhen');
  await supervisor.type('#field-answer', '放心，最快');
  await supervisor.tap('#figure-walletArrival');
  await supervisor.shoot('knowledge-edit', async (twin) => {
    await supervisor.on('#edit-moneyWhen', twin).tap();
    await supervisor.on('#save-entry', twin).waitFor();
  });
  await supervisor.tap('#save-entry');
  await supervisor.sees(/沈涛改过，第 1 版/);
  await resident.page.goto(pageOf(stage, 'chen-guilan', knowledge('ask/index')));
  await ask('退款几时到账');
  await resident.sees(/放心，最快5.分钟/);
  expect(complaintsOf(resident, leader, supervisor)).toEqual([]);
});
