/**
 * Every page of the WeChat build with something on it: what the local cloud really answers, drawn
 * by WeChat's own templates. A page that is only ever seen empty hides the templates it lacks.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startEstate } from '../back-end/estate-cloud';
import { stagePages, type Staged } from '../gallery/stage-pages';
import { visits } from '../gallery/staged-pages';
import { estatePhone } from './estate-phone';
import { loadWeappPage, weappBuild, type WeappPage } from './load-page';

let staged: Staged;

beforeAll(async () => {
  staged = await stagePages(await startEstate());
});

afterAll(() => staged.estate.close());

test('every page of the build is visited', () => {
  const app = readFileSync(path.join(weappBuild, 'app.json'), 'utf8');
  const { pages, subPackages } = JSON.parse(app) as {
    pages: string[];
    subPackages: Array<{ root: string; pages: string[] }>;
  };
  const inPackages = subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`));
  expect(Object.keys(visits).sort()).toEqual([...pages, ...inPackages].sort());
});

async function openSheet(page: WeappPage, [button, inside]: [string, string]): Promise<void> {
  await page.waitFor(() => page.find(button));
  await page.tap(button);
  await page.waitFor(() => page.find(inside));
}

/** The simulator has no canvas, so that the card cannot be drawn: it says so and offers a way on. */
const showsHere: Partial<Record<string, string>> = {
  'packages/resident/share-card/index': '再试一次',
};

test.each(Object.entries(visits))('%s is drawn full', async (pagePath, visit) => {
  const { person, query, opens = [] } = visit;
  const shows = showsHere[pagePath] ?? visit.shows;
  const page = await loadWeappPage(pagePath, query?.(staged) ?? {}, estatePhone(staged.estate, person));
  try {
    await page.waitFor(() => page.text().includes(shows));
    for (const sheet of opens) await openSheet(page, sheet);
    expect(page.complaints).toEqual([]);
  } finally {
    page.close();
  }
});
