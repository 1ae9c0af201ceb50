/** What a leader does not do in time, or would rather not decide, comes to the platform. */
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import {
  complaintsOf,
  fileClaim,
  fileRotten,
  openForm,
  openHome,
  openedTicket,
  pickReason,
  signIn,
} from './steps';

const stage = setStage();

describe('a claim that is left alone', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let agent: Person;
  let ticketId: string;

  step('is taken over when the console moves the clock by ten minutes', async () => {
    resident = await openHome(stage, 'wang-jianguo');
    ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
    await resident.sees('周敏团长在办');
    const console = await stage.browser.visit(`${stage.product.origin}/console`);
    await console.page.getByRole('button', { name: '+10 分钟' }).tap();
    await console.page.getByText(/前进了 10 分/).waitFor();
    await console.shoot('console-advanced');
    expect(console.complaints).toEqual([]);
    await console.leave();
  });

  step('shows to the leader as taken over, who stays the first contact', async () => {
    leader = await signIn(stage, 'zhou-min');
    const card = leader.on(`#ticket-${ticketId}`).filter({ hasText: '平台在办' });
    await card.waitFor();
    expect(await card.innerText()).toContain('您仍是首问人');
    await leader.shoot('leader-inbox-taken-over');
    await leader.tap(card);
    await leader.sees('平台在办，有结果马上告诉您');
    await expectNone(leader, '#refund');
    await leader.shoot('leader-ticket-taken-over');
  });

  step('tells the resident that the platform has it', async () => {
    await resident.sees(/^平台.*在办$/);
    await resident.sees('首问人周敏一直跟着，不用从头再讲');
    await resident.shoot('claim-taken-over');
  });

  step('stands in the platform’s queue with why, and is approved with a reason', async () => {
    agent = await signIn(stage, 'xu-jing');
    const card = agent.on(`#ticket-${ticketId}`);
    await card.waitFor();
    expect(await card.innerText()).toContain('团长没赶上');
    await agent.shoot('platform-queue');
    await agent.tap(card);
    await agent.on('#approve').waitFor();
    await agent.shoot('platform-ticket');

    await stage.product.pause();
    await agent.tap('#approve');
    await agent.on('#confirm-approve').waitFor();
    await agent.type('#approve-reason', '照片看得清，整盒都坏了');
    await agent.shoot('platform-approve-sheet', async (twin) => {
      await agent.on('#approve', twin).tap();
      await agent.on('#confirm-approve', twin).waitFor();
    });
    await agent.tap('#confirm-approve');
    await agent.sees('退款 ¥150.00 已发出');
    await resident.sees('钱在路上');
  });

  step('is paid, and the fund still balances', async () => {
    await stage.product.advance(2 * 60_000);
    await resident.sees('已到账');
    await agent.page.goto(pageOf(stage, 'xu-jing', '/packages/platform/fund/index'));
    await agent.sees('账是平的，借贷差');
    await agent.shoot('platform-fund');
    expect(complaintsOf(resident, leader, agent)).toEqual([]);
    await Promise.all([resident, leader, agent].map((person) => person.leave()));
  });
});

describe('a claim that the leader hands up', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let agent: Person;
  let ticketId: string;

  step('goes to the platform with the reason that the leader gives', async () => {
    resident = await openHome(stage, 'chen-guilan');
    ticketId = await fileClaim(resident, '黄心土豆', 'other', stage.album.cherries);
    leader = await signIn(stage, 'zhou-min');
    await leader.tap(`#ticket-${ticketId}`);
    await leader.tap('#hand-up');
    await leader.on('#confirm-hand-up').waitFor();
    await pickReason(leader, '说不准是谁的责任');
    await leader.shoot('leader-hand-up-sheet', async (twin) => {
      await leader.on('#hand-up', twin).tap();
      await leader.on('#confirm-hand-up', twin).waitFor();
    });
    await leader.tap('#confirm-hand-up');
    await leader.sees('平台在办，有结果马上告诉您');
    await resident.sees(/^平台.*在办$/);
  });

  step('is walked to with the keyboard in the window of a desk', async () => {
    agent = await signIn(stage, 'xu-jing');
    const { page } = agent;
    await page.setViewportSize({ width: 1440, height: 900 });
    const row = agent.on(`#ticket-${ticketId}.queue__row`);
    await row.waitFor();
    expect(await row.innerText()).toContain('周敏');
    await agent.on('#sort-amount').click();
    await agent.on('.queue__arrow--down').waitFor();
    await page.keyboard.press('?');
    await agent.sees('用键盘办');
    await page.keyboard.press('Escape');
    await agent.page.getByText('用键盘办').waitFor({ state: 'detached' });
    await keysTo(agent, ticketId);
    await page.keyboard.press('Enter');
    await agent.sees('说不准是谁的责任');
    await agent.sees(/待审里的第 \d+ 件/);
    const shown = agent.on(`#pane-${ticketId}.desk-row--at`);
    await shown.waitFor();
    await page.keyboard.press('q');
    await shown.waitFor({ state: 'detached' });
    await page.keyboard.press('q');
    await shown.waitFor();
    await page.keyboard.press('r');
    await agent.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await row.waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await agent.on(`#ticket-${ticketId}.ticket`).waitFor();
  });

  step('is rejected with a rule and words', async () => {
    const card = agent.on(`#ticket-${ticketId}`);
    await card.waitFor();
    expect(await card.innerText()).toContain('团长转来');
    await agent.tap(card);
    await agent.sees('说不准是谁的责任');
    await agent.tap('#reject');
    await agent.tap('#pick-notCovered');
    await agent.type('#reject-words', '照片里是樱桃，不是土豆，请拍土豆再来。');
    await agent.shoot('platform-reject-sheet', async (twin) => {
      await agent.on('#reject', twin).tap();
      await agent.on('#pick-notCovered', twin).tap();
    });
    await agent.tap('#confirm-reject');
    await agent.sees('居民可以申诉，换个人看');
    await agent.shoot('platform-ticket-rejected');
  });

  step('says to the resident why, in the platform’s words, and how to appeal', async () => {
    await resident.sees('这次没有通过');
    await resident.sees('照片里是樱桃，不是土豆，请拍土豆再来。');
    await resident.sees(/前可以申诉/);
    await resident.shoot('claim-rejected');
    expect(complaintsOf(resident, leader, agent)).toEqual([]);
  });
});

describe('an amount above what one person may decide', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let supervisor: Person;
  let finance: Person;
  let ticketId: string;

  step('is not the leader’s to refund, who hands it up', async () => {
    resident = await openHome(stage, 'wei-dong');
    await openForm(resident, '大闸蟹');
    const more = resident.on('.stepper__step').last();
    await resident.tap(more);
    await resident.tap(more);
    await resident.addPhotos(stage.album.cherries);
    await resident.tap('#choice-rotten');
    await resident.on('.photos__photo--done').waitFor();
    await resident.tap('#submit-claim');
    ticketId = await openedTicket(resident);
    leader = await signIn(stage, 'luo-xiaodong');
    await leader.tap(`#ticket-${ticketId}`);
    await leader.sees('超过您的 ¥200.00，要平台点头');
    await expectNone(leader, '#refund');
    await leader.shoot('leader-ticket-above-limit');
    await leader.tap('#hand-up');
    await pickReason(leader, '金额 ¥1,194.00，超过我的 ¥200.00');
    await leader.tap('#confirm-hand-up');
    await leader.sees('平台在办，有结果马上告诉您');
  });

  step('is out of an agent’s reach, and takes a first nod of the supervisor', async () => {
    const agent = await signIn(stage, 'xu-jing');
    await agent.tap(`#ticket-${ticketId}`);
    await agent.sees('超过您的 ¥200.00，要财务点头');
    await agent.leave();
    supervisor = await signIn(stage, 'shen-tao');
    await supervisor.tap(`#ticket-${ticketId}`);
    await supervisor.sees('这个金额要 2 个人同意');
    await nod(supervisor, '照片看得清，三盒都坏了', 'platform-first-nod-sheet');
    await supervisor.sees('您已同意，还要 1 人');
    await supervisor.shoot('platform-first-nod');
    await resident.sees(/^平台.*在办$/);
  });

  step('is paid by the nod of a second person, to the same amount', async () => {
    finance = await signIn(stage, 'fang-ning');
    await finance.tap(`#ticket-${ticketId}`);
    await finance.sees('已有 1 人同意，您同意就退');
    await nod(finance, '金额和照片对得上', 'platform-second-nod-sheet');
    await finance.sees('退款 ¥1,194.00 已发出');
    await resident.sees('钱在路上');
    await stage.product.advance(2 * 60_000);
    await resident.sees('已到账');
    await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/fund/index'));
    await finance.sees('账是平的，借贷差');
    expect(complaintsOf(resident, leader, supervisor, finance)).toEqual([]);
  });
});

/** Approves the suggested amount, for a reason. */
async function nod(person: Person, reason: string, shot: string): Promise<void> {
  await person.tap('#approve');
  await person.on('#confirm-approve').waitFor();
  await person.type('#approve-reason', reason);
  await person.shoot(shot, async (twin) => {
    await person.on('#approve', twin).tap();
    await person.on('#confirm-approve', twin).waitFor();
  });
  await person.tap('#confirm-approve');
}

async function expectNone(person: Person, selector: string): Promise<void> {
  expect(await person.on(selector).count()).toBe(0);
}

/** Down the table until the keyboard stands on this claim. */
async function keysTo(agent: Person, ticketId: string): Promise<void> {
  const at = agent.on(`#ticket-${ticketId}.desk-row--at`);
  for (let row = await agent.on('.queue__row').count(); row > 0; row -= 1) {
    await agent.page.keyboard.press('j');
    if ((await at.count()) > 0) return;
  }
  throw new Error(`the keyboard never came to ${ticketId}`);
}
