/** Those who watch over others: from the board down to a late claim, and who was told of it. */
import { MINUTE } from '../../domain/primitives/instant';
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, signIn } from './steps';

const stage = setStage();

describe('a claim that nobody answers', () => {
  const step = journey();
  let resident: Person;
  let supervisor: Person;
  let manager: Person;
  let ticketId: string;

  step('says to the resident by when, and how that is reckoned', async () => {
    resident = await openHome(stage, 'wang-jianguo');
    ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
    await resident.sees(/到期：团长服务时间 10\s分钟/);
    await resident.shoot('claim-clock-explained');
    await stage.product.pause();
    await stage.product.advance(11 * MINUTE);
  });

  step('is red on the board, which leads down to it', async () => {
    supervisor = await signIn(stage, 'shen-tao');
    await supervisor.page.goto(pageOf(stage, 'shen-tao', '/pages/me/index'));
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
    await supervisor.sees(/告诉了居民、团长、平台客服/);
    await supervisor.shoot('board-claim');
  });

  step('is on the board of the regional manager, who sees their own region alone', async () => {
    manager = await Person.at(stage.browser, pageOf(stage, 'dong-jie', '/pages/me/index'));
    await manager.tap('#way-clocks');
    await manager.on('#board-cuihu').waitFor();
    expect(await manager.on('#board-jiangpan').count()).toBe(0);
    await manager.shoot('board-of-region');
  });

  step('counts by hours and days that can be looked up', async () => {
    await manager.page.goto(pageOf(stage, 'dong-jie', '/packages/platform/calendars/index'));
    await manager.sees('2月14日、2月28日 上班');
    await manager.sees(/2027 年节假日/);
    await manager.shoot('calendars');
    expect(complaintsOf(resident, supervisor, manager)).toEqual([]);
  });
});
