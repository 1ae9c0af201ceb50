import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadWeappPage, weappBuild } from './load-page';
import { Phone, type PhoneCloud } from './phone';

/** A phone in a lift: no test of a page may hang on the network. */
const unreachable: PhoneCloud = {
  callFunction: () => Promise.reject(new Error('request:fail interrupted')),
  uploadFile: () => Promise.reject(new Error('request:fail interrupted')),
};

const config = JSON.parse(
  readFileSync(path.join(weappBuild, 'app.json'), 'utf8'),
) as { pages: string[]; subPackages?: Array<{ root: string; pages: string[] }> };

const pages = [
  ...config.pages,
  ...(config.subPackages ?? []).flatMap(({ root, pages: own }) => {
    return own.map((page) => `${root}/${page}`);
  }),
];

test.each(pages)('%s draws itself without a network and without a complaint', async (pagePath) => {
  const page = await loadWeappPage(pagePath, {}, new Phone(unreachable));
  try {
    await page.waitFor(() => page.text() !== '');
    // A template that Taro did not write shows here: "Template `tmpl_0_i` not found".
    expect(page.complaints).toEqual([]);
  } finally {
    page.close();
  }
});

test('a tap reaches the page, and what it keeps is still there at the next start', async () => {
  const phone = new Phone(unreachable);
  const first = await loadWeappPage('pages/home/index', {}, phone);
  expect(first.find('#switch-large')?.textContent).toBe('大字');
  await first.tap('#switch-large');
  expect(first.find('#switch-large')?.textContent).toBe('标准');
  first.close();
  const second = await loadWeappPage('pages/home/index', {}, phone);
  expect(second.find('#switch-large')?.textContent).toBe('标准');
  second.close();
});

test('a page asks the cloud by function and action, and says when it is not reached', async () => {
  const calls: unknown[] = [];
  const phone = new Phone({
    ...unreachable,
    callFunction: (name, data) => {
      calls.push([name, (data as { action: string }).action]);
      return unreachable.callFunction(name, data);
    },
  });
  const page = await loadWeappPage('pages/home/index', {}, phone);
  await page.waitFor(() => page.withText('再试一次')[0]);
  expect(calls).toContainEqual(['ticket', 'ticket.listOrders']);
  page.close();
});

test('a template that the build lacks is a complaint', async () => {
  const build = mkdtempSync(path.join(tmpdir(), 'weapp-'));
  try {
    cpSync(weappBuild, build, { recursive: true });
    const templates = path.join(build, 'base.wxml');
    const all = readFileSync(templates, 'utf8');
    writeFileSync(templates, all.replaceAll('<template name="tmpl_0_', '<template name="lost_'));
    const page = await loadWeappPage('pages/home/index', {}, new Phone(unreachable), build);
    expect(page.complaints.join()).toMatch(/Template `tmpl_0_\w+` not found/);
    page.close();
  } finally {
    rmSync(build, { recursive: true });
  }
});
