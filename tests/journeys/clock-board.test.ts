/** Those who watch over others: from the board down to a late claim, and who was told of it. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { openBrowser, type JourneyBrowser } from './browser';
import { makeAlbum, type Album } from './claim-photo';
import { Person } from './person';
import { startProduct, type JourneyProduct } from './product';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, signIn } from './steps';

let browser: JourneyBrowser;
let product: JourneyProduct;
let album: Album;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  album = await makeAlbum(browser);
});

afterAll(async () => {
  album.remove();
  await browser.close();
  await product.stop();
});

describe('a claim that nobody settles', () => {
  const step = journey();
  let resident: Person;
  let supervisor: Person;
  let manager: Person;
  let ticketId: string;

  step('says to the resident by when, and how that is reckoned', async () => {
    resident = await openHome(browser, product, 'wang-jianguo');
    ticketId = await fileRotten(resident, '车厘子', album.cherries);
    await resident.sees(/到期：团长服务时间 10\s分钟/);
    await resident.shoot('claim-clock-explained');
    await product.pause();
    await product.advance(11 * MINUTE);
  });

  step('is red on the board, which leads down to it', async () => {
    supervisor = await signIn(browser, product, 'shen-tao');
    await supervisor.page.goto(`${product.origin}/as/shen-tao/#/pages/me/index`);
    await supervisor.tap('#way-clocks');
    await supervisor.on('#board-城东').waitFor();
    await supervisor.shoot('board-regions');
    await supervisor.tap('#board-城东');
    await supervisor.tap('#board-cuihu');
    await supervisor.on('#board-zhou-min').waitFor();
    await supervisor.shoot('board-leaders');
    await supervisor.tap('#board-zhou-min');
    await supervisor.on(`#board-${ticketId}`).waitFor();
    await supervisor.shoot('board-claims');
    await supervisor.tap(`#board-${ticketId}`);
    await supervisor.on('#clocks-card').waitFor();
    await supervisor.sees('平台接手后联系居民');
    await supervisor.shoot('board-claim');
  });

  step('comes to the regional manager at 48 hours, with who was told', async () => {
    await product.advance(24 * HOUR);
    await product.advance(24 * HOUR);
    manager = await Person.at(browser, `${product.origin}/as/dong-jie/#/pages/messages/index`);
    await manager.sees('超时的一件，请过问');
    await manager.shoot('manager-messages');
    await manager.page.goto(
      `${product.origin}/as/dong-jie/#/packages/platform/ticket/index?ticketId=${ticketId}`,
    );
    await manager.sees('还没办好，升为重要，请上面的人过问');
    await manager.sees('告诉了客服主管、区域经理');
    await manager.shoot('manager-claim');
  });

  step('counts by hours and days that can be looked up', async () => {
    await manager.page.goto(`${product.origin}/as/dong-jie/#/packages/platform/calendars/index`);
    await manager.sees('2月14日、2月28日 上班');
    await manager.sees(/2027 年节假日/);
    await manager.shoot('calendars');
    expect(complaintsOf(resident, supervisor, manager)).toEqual([]);
  });
});
