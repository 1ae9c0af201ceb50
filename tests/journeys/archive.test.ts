/** What was: found again by what people remember of it, and taken away on paper. */
import type { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { fileRotten, openHome, signIn } from './steps';

const stage = setStage();

/** What stands on the tab that the second tap opens. */
async function printed(person: Person): Promise<string> {
  await person.tap('#printout');
  await person.sees(/打印页做好了/);
  const [tab] = await Promise.all([
    person.page.context().waitForEvent('page'),
    person.tap('#printout'),
  ]);
  await tab.waitForLoadState();
  const pictures = await tab.locator('img').evaluateAll((all) =>
    all.map((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
  );
  expect(pictures.length).toBeGreaterThan(0);
  for (const width of pictures) expect(width).toBeGreaterThan(0);
  await tab.screenshot({ path: 'shots/printout.png', fullPage: true });
  const words = await tab.locator('body').innerText();
  await tab.close();
  return words;
}

/** What was filed a moment ago is found once the relay has been there; until then one asks again. */
async function untilFound(leader: Person, ticketId: string): Promise<void> {
  const found = leader.on(`#found-${ticketId}`);
  for (let asked = 0; asked < 12; asked += 1) {
    const there = await found.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    if (there) return;
    await leader.tap('#archive-find');
  }
  await found.waitFor();
}

describe('a claim of the past', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let ticketId: string;

  step('is taken away on paper by the resident', async () => {
    resident = await openHome(stage, 'wang-jianguo');
    ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
    const words = await printed(resident);
    expect(words).toContain('售后单');
    expect(words).toContain('车厘子');
    await resident.shoot('claim-printout');
  });

  step('is found by the leader by goods and name, and not by other words', async () => {
    leader = await signIn(stage, 'zhou-min');
    await leader.tap('#tab-archive');
    await untilFound(leader, ticketId);
    await leader.on('#archive-query input').first().fill('从来没有的话');
    await leader.tap('#archive-find');
    await leader.sees('没有找到');
    await leader.on('#archive-query input').first().fill('车厘子 王建国');
    await leader.tap('#archive-find');
    await leader.on(`#found-${ticketId}`).waitFor();
    await leader.shoot('leader-archive');
  });

  step('opens with all that was before, which the resident can see', async () => {
    await leader.tap(`#found-${ticketId}`);
    await leader.tap('#resident-archive');
    await leader.sees('王建国的全部售后');
    await leader.sees(/居民能看到/);
    await leader.shoot('leader-resident-archive');
    await leader.page.goBack();
    expect(await printed(leader)).toContain('查到的记录');
    await leader.shoot('leader-ticket-records');
  });

  step('is found by the platform as well', async () => {
    const agent = await signIn(stage, 'xu-jing');
    await agent.tap('#tab-archive');
    await agent.on(`#found-${ticketId}`).waitFor();
    await agent.shoot('platform-archive');
    expect([...resident.complaints, ...leader.complaints, ...agent.complaints]).toEqual([]);
  });
});
