/**
 * A claim goes all the way: a resident files it with a photo, her leader answers and refunds it
 * with one tap, someone without an account follows it by its code, the resident rates it.
 */
import { readQrCode } from './browser';
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { holdAtMost, openForm, openHome, openedTicket, SECONDS_A_TAP, signIn } from './steps';

const step = journey();

const stage = setStage();
let resident: Person;
let leader: Person;
let guest: Person;
let ticketId: string;

step('a resident files a claim of 150.00 yuan with a photo', async () => {
  resident = await openHome(stage, 'chen-guilan');
  await resident.sees('陈阿姨');
  await resident.shoot('home');

  await openForm(resident, '车厘子');
  await resident.sees('这件可以申请');
  await resident.shoot('file-claim-empty');
  await resident.addPhotos(stage.album.cherries);
  await resident.tap('#choice-rotten');
  await resident.on('.photos__photo--done').waitFor();
  await resident.sees(/提交，\d\d:\d\d 前回复您/);
  await resident.shoot('file-claim');
  await resident.tap('#submit-claim');
  ticketId = await openedTicket(resident);
  holdAtMost('taps to file a claim, besides one photo', resident.taps, 'taps', 5);
  const seconds = resident.taps * SECONDS_A_TAP;
  holdAtMost('filing a claim at 1.5 s a tap', seconds, 's', 30);

  await resident.sees('周敏团长在办');
  await resident.sees('等团长回复');
  await resident.sees(/\d\d:\d\d 前回复您/);
  await resident.sees('¥150.00');
  await resident.shoot('claim-submitted');
});

step('whoever scans its code sees the progress and nobody’s name', async () => {
  const address = await readQrCode(resident.on('#tracking-code'));
  const { origin } = stage.product;
  expect(address).toMatch(new RegExp(`^${origin}/#/pages/track/index\\?token=[\\w-]{22}$`));
  guest = await Person.at(stage.browser, address);
  await guest.sees('等团长回复');
  await guest.sees(/团长最晚 .*\d\d:\d\d 回复/);
  await guest.sees('车厘子');
  expect(await guest.text()).not.toMatch(/陈|桂兰|阿姨|周敏|1栋|301|1400/);
  await guest.shoot('track-submitted');

  await resident.tap('#share-card');
  await resident.on('#share-picture img').or(resident.on('img#share-picture')).first().waitFor();
  await resident.shoot('share-card');
  expect(await readQrCode(resident.on('#share-picture'))).toBe(address);
  await resident.page.goBack();
  await resident.on('#tracking-code').waitFor();
});

step('her leader reads the message, and answers and refunds her in three taps', async () => {
  leader = await signIn(stage, 'zhou-min');
  const card = leader.on(`#ticket-${ticketId}`);
  await card.waitFor();
  expect(await card.innerText()).toMatch(/陈桂兰[\s\S]*¥150\.00/);
  expect(await card.locator('.ring__count').innerText()).toMatch(/^\d+$/);
  await leader.shoot('leader-inbox');

  await leader.page.goto(pageOf(stage, 'zhou-min', '/pages/messages/index'));
  await leader.tap(leader.on('.notice').filter({ hasText: '车厘子' }));
  await leader.on('#refund').waitFor();
  const photo = leader.on('.shell__main img').and(leader.page.locator('[src*="/storage/"]')).first();
  await photo.waitFor();
  await photo.evaluate((image: HTMLImageElement) => image.decode());
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(99);
  await leader.shoot('leader-ticket');
  const words = await leader.on('#reply-script').innerText();

  await stage.product.pause();
  await leader.tap('#refund');
  const sheet = leader.on('.sheet__body');
  await sheet.locator('#confirm-refund').waitFor();
  const said = (await sheet.innerText()).replace(/\s+/g, ' ');
  expect(said).toMatch(/退给 .*陈桂兰.*150\.00/);
  expect(said).toMatch(/平台付 70%.*105\.00.*您的份额 30%.*45\.00.*您先垫.*0\.00/);
  expect(said).toContain('确认退款 ¥150.00');
  await leader.shoot('leader-refund-sheet', async (twin) => {
    await leader.on('#refund', twin).tap();
    await leader.on('#confirm-refund', twin).waitFor();
  });
  await leader.tap('#confirm-refund');
  await leader.on('#refund-result').waitFor();
  holdAtMost('taps from the message to a refunded claim', leader.taps, 'taps', 3);
  await leader.sees('退款 ¥150.00 已发出');
  await resident.sees(words.slice(0, 12));
  await leader.shoot('leader-ticket-refunded');
});

step('the resident sees by which day the money comes, and then that it came', async () => {
  await resident.sees('钱在路上');
  await resident.sees('今天内到账');
  await resident.shoot('claim-settling');
  await guest.sees('钱在路上');
  await guest.sees('今天内到账');
  holdAtMost('taps to read state, next step and date', guest.taps, 'taps', 0);
  await guest.shoot('track-settling');

  await stage.product.advance(2 * 60_000);
  await resident.on('#confirm').waitFor();
  await resident.sees('已到账');
  await resident.shoot('claim-settled');
  await guest.sees('已到账');
  expect(await guest.text()).not.toMatch(/陈|桂兰|阿姨|周敏|1栋|301|1400/);
  await guest.shoot('track-settled');
});

step('she confirms and rates, and reads all of it in her messages', async () => {
  await resident.tap('#confirm');
  await resident.sees('办妥了');
  await resident.tap('#segment-good');
  await resident.tap('#recommend-10');
  await resident.type('#rate-comment', '真快，谢谢周团长');
  await resident.shoot('claim-rating', async (twin) => {
    await resident.on('#segment-good', twin).tap();
    await resident.on('#recommend-10', twin).tap();
  });
  await resident.tap('#submit-rating');
  await resident.sees('您的评价');
  await resident.sees('真快，谢谢周团长');
  await resident.shoot('claim-rated');

  await resident.page.goto(pageOf(stage, 'chen-guilan', '/pages/messages/index'));
  await resident.sees('到账');
  await resident.shoot('resident-messages');
  await resident.tap('#tab-claims');
  await resident.sees('办完的');
  await resident.shoot('my-claims');
  await resident.tap('#tab-me');
  await resident.sees('绿色通道');
  await resident.shoot('me');
});

step('the leader’s statement shows what was drawn from her share', async () => {
  await leader.page.goto(pageOf(stage, 'zhou-min', '/packages/leader/fund/index'));
  const entry = leader.on('.row').filter({ hasText: '车厘子' });
  await entry.waitFor();
  expect(await entry.innerText()).toMatch(/45\.00/);
  const statement = await leader.text();
  expect(statement).toContain('1 单退款，您先垫');
  // What orders contributed before is the estate's; the draw is the difference of two balances.
  const [, after, before] = /−¥45\.00 余 ¥([\d.]+).*? 余 ¥([\d.]+)/.exec(statement) ?? [];
  expect(Number(before) - Number(after)).toBeCloseTo(45, 2);
  await leader.shoot('leader-fund');
  await leader.tap('#tab-messages');
  await leader.sees('到账');
  await leader.shoot('leader-messages');
});

step('no page complained', async () => {
  expect([resident, leader, guest].flatMap(({ complaints }) => complaints)).toEqual([]);
});
