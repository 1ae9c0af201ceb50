/** What can go wrong in a resident's hands gets a clear message, and loses or half-makes nothing. */
import type { Page, Route } from 'playwright-core';
import { chooseFiles } from './browser';
import { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { openForm, openHome, openedTicket, signIn } from './steps';
import { isBeside, swipeLeft } from './swipe';

const step = journey();

const stage = setStage();
let resident: Person;
let leader: Person;
let ticketId: string;

async function claims(): Promise<unknown[]> {
  const mine = await stage.product.ask('chen-guilan', 'ticket.listMine', {});
  return (mine as { cards: unknown[] }).cards;
}

async function callsAsked(): Promise<number> {
  const { notices } = (await stage.product.ask('zhou-min', 'account.listNotices', {})) as {
    notices: Array<{ kind: string }>;
  };
  return notices.filter(({ kind }) => kind === 'callBackAsked').length;
}

/** The server does what it is asked, but its answer never comes back. */
function loseAnswers(page: Page, action: string) {
  let lost = 0;
  const handler = async (route: Route) => {
    const { data } = route.request().postDataJSON() as { data: { action: string } };
    if (data.action !== action) return route.continue();
    await route.fetch();
    lost += 1;
    return route.abort('internetdisconnected');
  };
  const calls = '**/cloud/call';
  return {
    begin: () => page.route(calls, handler),
    end: () => page.unroute(calls, handler),
    count: () => lost,
  };
}

step('a claim of rotten goods without a photo is not taken, and says so', async () => {
  resident = await openHome(stage, 'chen-guilan');
  await openForm(resident, '车厘子');
  await resident.sees('这件可以申请');
  await resident.tap('#submit-claim');
  await resident.sees('请点一下哪里不对');
  await resident.tap('#choice-rotten');
  await resident.sees(/提交，\d\d:\d\d 前回复您/);
  await resident.tap('#submit-claim');
  // A tap before it is known here what has to be shown is refused by the server, in its words.
  await resident.sees(/请先?拍一张照片/);
  await resident.shoot('wrong-no-photo', async (twin) => {
    await resident.on('#submit-claim', twin).tap();
  });
});

step('a PDF that calls itself a photo and a file of 30 MB are named and left out', async () => {
  await resident.addPhotos(stage.album.invoice);
  await resident.sees('“发票.jpg”不是照片，请选 JPG、PNG 或 WebP');
  await resident.visitor.shoot('wrong-pdf');
  await resident.addPhotos(stage.album.huge);
  await resident.sees('“大图.jpg”太大，超过 10 MB，请换一张');
  await resident.visitor.shoot('wrong-30-mb');
  expect(await resident.on('.photos__photo').count()).toBe(0);
});

step('a photo taken in the dark is said to be dark at once, and can be taken again', async () => {
  await resident.addPhotos(stage.album.dark);
  await resident.sees(/第 1 张有点暗/);
  await resident.visitor.shoot('photo-dark');
  await chooseFiles(resident.page, resident.on('#retake-1'), [stage.album.cherries]);
  await resident.on('.photo-fault').waitFor({ state: 'detached' });
  await resident.on('.photos__photo--done').waitFor();
  expect(await resident.on('.photos__photo').count()).toBe(1);
  await resident.tap('.photos__remove');
  await resident.on('.photos__photo').waitFor({ state: 'detached' });
});

step('a photo removed by a slip of the thumb comes back with one tap', async () => {
  await resident.sees('照片去掉了');
  await resident.shoot('photo-removed');
  await resident.tap('#put-back-photo');
  await resident.on('.photos__photo--done').waitFor();
  expect(await resident.on('#put-back-photo').count()).toBe(0);
  await resident.tap('.photos__remove');
  await resident.on('.photos__photo').waitFor({ state: 'detached' });
});

step('a note of 3,000 characters is not cut off but said to be too long', async () => {
  await resident.addPhotos(stage.album.cherries);
  await resident.on('.photos__photo--done').waitFor();
  await resident.type('#claim-note', '烂'.repeat(3_000));
  await resident.sees('3000/500');
  await resident.tap('#submit-claim');
  await resident.sees('最多 500 个字，您写了 3000 个');
  await resident.visitor.shoot('wrong-long-note');
  expect(await claims()).toEqual([]);
});

step('without a network nothing is lost: what was filled in is there on the next day', async () => {
  await resident.type('#claim-note', '下面一层都有霉');
  await resident.page.context().setOffline(true);
  await resident.tap('#submit-claim');
  await resident.sees('网络断了，连上再试');
  await resident.visitor.shoot('offline-submit');
  await resident.addPhotos(stage.album.cherries);
  await resident.on('.photos__photo--failed').waitFor();
  await resident.visitor.shoot('offline-photo');
  await resident.tap(resident.page.getByRole('button', { name: '返回' }).first());
  await resident.sees('网络断了');
  await resident.visitor.shoot('offline-home');
  await resident.page.context().setOffline(false);
  await resident.page.reload();
  await resident.on('#file-claim').waitFor();

  await openForm(resident, '车厘子');
  // The photo that was taken without a network is still there too, and is sent now.
  await resident.on('.photos__photo--done').nth(1).waitFor();
  expect(await resident.on('.photos__photo').count()).toBe(2);
  expect(await resident.on('#claim-note textarea').inputValue()).toBe('下面一层都有霉');
  expect(await resident.on('#choice-rotten').getAttribute('class')).toContain('pick__tile--on');
  await resident.tap('#submit-claim');
  ticketId = await openedTicket(resident);
  expect(await claims()).toHaveLength(1);
});

step('a swipe answers from the list, and for a moment it can be taken back', async () => {
  leader = await signIn(stage, 'zhou-min');
  const act = leader.on(`#quick-reply-${ticketId}`);
  const row = leader.page.locator('.swipe').filter({ has: act });
  await leader.on(`#ticket-${ticketId}`).waitFor();
  expect(await isBeside(leader.page, act)).toBe(true);
  await swipeLeft(leader.page, row, 160);
  // It glides into its place.
  await leader.page.waitForTimeout(600);
  expect(await isBeside(leader.page, act)).toBe(false);
  await leader.tap(act);
  await leader.sees('陈桂兰');
  await leader.tap(leader.on('[id^="quick-"]:not([id^="quick-reply-"])').first());
  await leader.sees('正要发给陈桂兰');
  await leader.visitor.shoot('swiped-reply');
  await leader.tap('#undo-take-back');
  await leader.on('#undo').waitFor({ state: 'detached' });
  const ticket = await stage.product.ask('zhou-min', 'desk.view', { ticketId });
  expect(ticket).toMatchObject({ state: 'submitted' });
});

step('the leader’s words outlive a dead line and a lost answer, and arrive once', async () => {
  await leader.tap(`#ticket-${ticketId}`);
  await leader.tap('#reply-own');
  const words = '桂兰阿姨，照片我看到了，今天就给您办';
  await leader.type('#reply-words', words);
  await leader.page.context().setOffline(true);
  await leader.tap('#reply-send');
  await leader.tap('#undo-go-now');
  await leader.sees('写的都存着，连上再发');
  await leader.visitor.shoot('offline-reply');
  await leader.page.context().setOffline(false);
  await leader.page.reload();
  await leader.on('#reply-words textarea').waitFor();
  expect(await leader.on('#reply-words textarea').inputValue()).toBe(words);
  const lost = loseAnswers(leader.page, 'desk.reply');
  await lost.begin();
  await leader.tap('#reply-send');
  await leader.tap('#undo-go-now');
  await leader.sees('写的都存着，连上再发');
  await lost.end();
  expect(lost.count()).toBe(1);
  await leader.tap('#reply-send');
  await leader.tap('#undo-go-now');
  await leader.sees('已发给陈桂兰');
  await resident.sees(words);
  expect(await resident.saying(words).count()).toBe(1);
});

step('who would rather talk asks for a call on the first page, once', async () => {
  await resident.tap(resident.page.getByRole('button', { name: '返回' }).first());
  // Until the list knows the claim just filed, the row asks for a call before anything is filed.
  await resident.sees('说车厘子');
  await resident.tap('#home-call-back');
  await resident.sees('已经告诉周敏，请留意电话');
  await resident.shoot('home-call-back');
  // The message follows what was asked, by an outbox.
  for (let tries = 0; tries < 40 && (await callsAsked()) === 0; tries += 1) {
    await resident.page.waitForTimeout(500);
  }
  expect(await callsAsked()).toBe(1);
});

step('someone else’s claim is not found, and a made-up code leads nowhere', async () => {
  const address = `/#/pages/claim/index?ticketId=${ticketId}`;
  const stranger = await Person.at(stage.browser, `${stage.product.origin}/as/sun-hao${address}`);
  await stranger.sees('没找到这件售后');
  await stranger.shoot('wrong-other-claim');
  const code = `${stage.product.origin}/#/pages/track/index?token=`;
  const guest = await Person.at(stage.browser, `${code}${'Ab3_'.repeat(5)}xy`);
  await guest.sees('没有这个进度链接，请核对二维码');
  await guest.shoot('wrong-code');
  await guest.page.goto(`${code}short`);
  await guest.sees('这个链接不完整，请重新扫码');
  expect([stranger, guest].flatMap(({ complaints }) => complaints)).toEqual([]);
  const unexpected = resident.complaints.filter((words) => !words.includes('DISCONNECTED'));
  expect(unexpected).toEqual([]);
});
