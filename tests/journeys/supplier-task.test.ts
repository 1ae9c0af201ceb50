/**
 * The leader asks the supplier about a claim; the supplier signs in, sees that task and nobody's
 * name, and answers with a photo that the leader then sees.
 */
import { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, signIn } from './steps';

const step = journey();

const stage = setStage();
let leader: Person;
let supplier: Person;

step('the leader asks the supplier, and goes on with the claim meanwhile', async () => {
  const resident = await openHome(stage, 'chen-guilan');
  const ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  await resident.leave();
  leader = await signIn(stage, 'zhou-min');
  await leader.tap(`#ticket-${ticketId}`);
  await leader.tap('#ask-others');
  await leader.tap('#pick-supplierAnswer');
  await leader.type('#ask-task-reason', '这批出库时有没有压坏或受潮？');
  await leader.shoot('leader-ask-task-sheet', async (twin) => {
    await leader.on('#ask-others', twin).tap();
    await leader.on('#confirm-ask-task', twin).waitFor();
  });
  await leader.tap('#confirm-ask-task');
  const asked = leader.on('#tasks-card');
  await asked.getByText('等答复').waitFor();
  expect(await asked.innerText()).toContain('四季果园');
  expect(await leader.on('#refund').count()).toBe(1);
});

step('the supplier sees the batch and the photo, and nobody’s name', async () => {
  supplier = await signIn(stage, 'jiang-chen');
  const card = supplier.on('[id^="task-"]').filter({ hasText: '供应商答复' });
  await card.first().waitFor();
  await supplier.shoot('supplier-tasks');
  await supplier.tap(card);
  await supplier.sees('这批出库时有没有压坏或受潮？');
  await supplier.sees('这里不显示居民的姓名和电话');
  expect(await supplier.text()).not.toMatch(/陈|桂兰|阿姨|1栋|301|1400/);
  await supplier.shoot('supplier-task');
});

step('another supplier does not find it', async () => {
  const { hash } = new URL(supplier.page.url());
  const address = `${stage.product.origin}/as/yuan-fang/${hash}`;
  const other = await Person.at(stage.browser, address);
  await other.sees('没找到这项任务');
  await other.leave();
});

step('the supplier answers with words and a photo; without words it says so', async () => {
  await supplier.tap('#segment-disputed');
  await supplier.tap('#send-answer');
  await supplier.sees('请写几句说明');
  await supplier.type('#task-words', '出库时抽查过，箱子完好，照片在此');
  await supplier.addPhotos(stage.album.cherries);
  await supplier.on('.photos__photo--done').waitFor();
  await supplier.shoot('supplier-answer');
  await supplier.tap('#send-answer');
  await supplier.on('#task-answered').waitFor();
  await supplier.shoot('supplier-answered');
});

step('the leader sees the answer and the photo with the claim', async () => {
  const asked = leader.on('#tasks-card');
  await asked.getByText('有异议').waitFor();
  await asked.getByText('出库时抽查过，箱子完好，照片在此').waitFor();
  const photo = asked.locator('img[src*="/storage/"]');
  await photo.waitFor();
  await leader.page.waitForFunction(
    (image) => image instanceof HTMLImageElement && image.naturalWidth > 99,
    await photo.elementHandle(),
  );
  await asked.scrollIntoViewIfNeeded();
  await leader.shoot('leader-ticket-task-answered');
  expect(complaintsOf(leader, supplier)).toEqual([]);
});
