/**
 * The resident calls, the leader fills in: found by name, filed by weight, told to the resident,
 * who says no to it. A parcel's code leads its payer to the form, and a finder nowhere.
 */
import { readQrCode } from './browser';
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { holdAtMost, signIn } from './steps';

const stage = setStage();

async function fill(person: Person, id: string, words: string): Promise<void> {
  await person.on(`#${id} input, input#${id}`).first().fill(words);
}

describe('a resident on the phone', () => {
  const step = journey();
  let leader: Person;
  let resident: Person;

  step('is found by a part of the name', async () => {
    leader = await signIn(stage, 'zhou-min');
    await leader.tap('#way-file-for');
    await fill(leader, 'find-resident', '桂兰');
    await leader.tap('#find');
    await leader.sees('1栋301 · 尾号 0101');
    await leader.shoot('leader-find-resident');
    await leader.tap('#resident-chen-guilan');
    await leader.sees('陈桂兰的订单');
  });

  step('has a claim by weight filed for them, with what a good photo looks like', async () => {
    await leader.tap(leader.on('.order-line').filter({ hasText: '黄心土豆' }).locator('.btn'));
    await leader.addPhotos(stage.album.cherries);
    await leader.tap('#choice-rotten');
    await leader.tap('#segment-part');
    await fill(leader, 'weight-grams', '500');
    await leader.on('.photos__photo--done').waitFor();
    await leader.shoot('leader-file-for');
    await leader.tap('#submit-claim');
    await leader.sees('已替陈桂兰提交，本人会收到通知');
  });

  step('is told who did it, and says that it is not theirs', async () => {
    const messages = pageOf(stage, 'chen-guilan', '/pages/messages/index');
    resident = await Person.at(stage.browser, messages);
    await resident.sees('团长替您填了售后');
    await resident.tap(resident.saying('团长替您填了售后'));
    await resident.sees('周敏团长代您填写');
    await resident.shoot('claim-filed-by-leader');
    await resident.tap('#contest');
    await resident.tap('#segment-notMine');
    await resident.tap('#confirm-contest');
    await resident.sees('您说过：不是我要的，平台在看');
  });

  step('is heard by the platform and no longer handled by the leader', async () => {
    const agent = await signIn(stage, 'xu-jing');
    await agent.tap(agent.on('.list-cards > *').filter({ hasText: '黄心土豆' }));
    await agent.sees('居民有异议：不是我要的');
    await agent.shoot('platform-ticket-contested');
    expect([leader, resident, agent].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

describe('a parcel with a code on it', () => {
  const step = journey();
  let link: string;

  step('has its code shown by the leader', async () => {
    const leader = await signIn(stage, 'zhou-min');
    await leader.tap(leader.on('.tabs').getByText('我的'));
    await leader.tap('#way-parcels');
    await leader.tap(leader.on('.row').filter({ hasText: '孙浩' }).locator('.btn'));
    await leader.on('#parcel-code').waitFor();
    await leader.page.waitForLoadState('networkidle');
    link = await readQrCode(leader.on('#parcel-code'));
    await leader.shoot('leader-parcel-code', async (twin) => {
      await leader.on('.row', twin).filter({ hasText: '孙浩' }).locator('.btn').first().tap();
      await leader.on('#parcel-code', twin).waitFor();
    });
  });

  step('says nothing to a finder', async () => {
    const finder = await Person.at(stage.browser, link);
    await finder.sees('请用购买人的微信扫码。捡到的包裹请交给团长。');
    expect(await finder.text()).not.toMatch(/孙浩|订单|¥/);
    await finder.shoot('parcel-finder');
  });

  step('leads who paid to the form in four taps', async () => {
    const { hash } = new URL(link);
    const resident = await Person.at(stage.browser, `${stage.product.origin}/as/sun-hao/${hash}`);
    await resident.tap(resident.on('.order-line .btn').first());
    await resident.addPhotos(stage.album.cherries);
    await resident.tap('#choice-rotten');
    await resident.on('.photos__photo--done').waitFor();
    await resident.tap('#submit-claim');
    await resident.page.waitForURL(/pages\/claim\/index\?ticketId=/);
    holdAtMost('taps to file from the code on the parcel', resident.taps, 'taps', 4);
  });
});
