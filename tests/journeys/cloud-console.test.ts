/** The console of the local cloud under a person's hands, in a browser as wide as a desk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { createConsole } from '../../emulator/console/console';
import { launchChromium } from '../../scripts/chromium';
import { startRig, temporaryFolder, type CloudRig } from '../emulator/fixtures/cloud-rig';
import { shotsDirectory } from './browser';

const START = Date.parse('2026-11-23T04:00:30Z');
const MERCHANT = '1900000109';

let rig: CloudRig;
let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  let origin = '';
  rig = await startRig({ origin: () => origin, startAt: START });
  rig.cloud.clock.pause();
  const handle = createConsole(rig.cloud, { title: '试验' });
  server = createServer((request, response) => {
    void handle(request, response).then((isOurs) => isOurs || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await rig.cloud.database.insertMany('things', [
    { _id: 'a', name: 'Apple', n: 1, at: new Date('2026-11-22T04:00:00Z') },
    { _id: 'b', name: 'Pear', n: 2 },
  ]);
  await rig.cloud.services.storage.upload({
    path: 'shelf/pear.txt', bytes: Buffer.from('words'),
  });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${origin}/console`);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await rig.close();
  expect(complaints).toEqual([]);
});

const button = (name: string, within: Locator | Page = page) =>
  within.getByRole('button', { name, exact: true });
const pane = (id: string) => page.locator(`#${id}`);
const shoot = async (name: string) => {
  mkdirSync(shotsDirectory, { recursive: true });
  await page.screenshot({ path: path.join(shotsDirectory, `${name}.png`) });
};

test('documents are asked for by a condition, and a wrong one says why', async () => {
  await button('things 2').click();
  const condition = page.getByLabel('查询条件');
  await condition.fill('{"n": {"$gt": 1}}');
  await button('查询').click();
  await pane('documents').getByText('Pear').first().waitFor();
  expect(await pane('documents').getByText('Apple').count()).toBe(0);
  await page.getByLabel('查询条件').fill('{"n": {"$near": 1}}');
  await page.getByLabel('查询条件').press('Enter');
  await page.getByRole('alert').getByText('$near').waitFor();
  await page.getByLabel('查询条件').fill('');
  await page.getByLabel('查询条件').press('Enter');
  await pane('documents').getByText('Apple').first().waitFor();
});

test('a document is changed with its types kept, and removed', async () => {
  await button('a', pane('documents')).click();
  await button('修改').click();
  const area = page.locator('textarea');
  expect(await area.inputValue()).toContain('"$date": "2026-11-22T04:00:00Z"');
  await area.fill('{ not json');
  await button('保存').click();
  await pane('notice').getByText('JSON').waitFor();
  expect(await area.inputValue()).toBe('{ not json');
  await shoot('cloud-console-edit');
  await area.fill('{"name": "Fig", "at": {"$date": "2026-11-22T05:00:00Z"}}');
  await button('保存').click();
  await pane('documents').getByText('Fig').first().waitFor();
  expect(rig.cloud.database.find('things', { _id: 'a' })).toEqual([
    { _id: 'a', name: 'Fig', at: new Date('2026-11-22T05:00:00Z') },
  ]);
  await button('b', pane('documents')).click();
  await button('修改').click();
  await button('删除这条').click();
  await button('things 1').waitFor();
});

test('a timer fires now, and its run stands in the log', async () => {
  const before = rig.cloud.database.count('ticks');
  await button('现在触发', pane('timers')).first().click();
  await pane('functions').getByText('ticker').first().waitFor();
  expect(rig.cloud.database.count('ticks')).toBe(before + 1);
});

test('the clock is wound and stopped', async () => {
  const before = rig.cloud.clock.now();
  await button('+1 小时').click();
  await pane('notice').getByText(/前进了 1 小时/).waitFor();
  expect(rig.cloud.clock.now()).toBe(before + 3_600_000);
  await button('让时间继续走').click();
  await button('让时间停下').click();
  await button('让时间继续走').waitFor();
  expect(rig.cloud.clock.paused).toBe(true);
});

test('an invocation opens to what it said', async () => {
  await rig.run(`console.log('a word from inside')`, { action: 'script.speak' });
  await pane('functions').getByText('script.speak').first().click();
  await pane('functions').locator('pre').getByText('a word from inside').waitFor();
});

test('a fault that is added strikes, and the trace shows the request it struck', async () => {
  await pane('faults').getByRole('combobox').nth(0).selectOption('database.*:before');
  await pane('faults').getByRole('combobox').nth(1).selectOption('failure');
  await button('加上', pane('faults')).click();
  await pane('faults').getByText(/经过 0 次/).waitFor();
  expect(await rig.failure(`return db.collection('things').get()`)).toContain('fault rule');
  await pane('faults').getByText('经过 1 次，发生 1 次').waitFor();
  await pane('trace').getByText('database.getDocument things refused').waitFor();
  await pane('data').scrollIntoViewIfNeeded();
  await shoot('cloud-console-tools');
  await button('全部去掉', pane('faults')).click();
  await rig.run(`return db.collection('things').get()`);
});

test('payments settle with each outcome', async () => {
  const { pay } = rig.cloud.services;
  for (const [outcome, act, state, words] of [
    ['one', '让它成功', 'SUCCESS', '已到账'],
    ['two', '关闭', 'CLOSED', '已关闭'],
    ['three', '变异常', 'ABNORMAL', '异常'],
  ] as const) {
    const outTradeNo = `order-${outcome}`;
    pay.recordPayment({
      outTradeNo, subMchId: MERCHANT, totalFeeFen: 2980, payerOpenid: 'someone',
    });
    await rig.run(`return cloud.cloudPay.refund({
      subMchId: '${MERCHANT}', outTradeNo: '${outTradeNo}', outRefundNo: '${outcome}',
      totalFee: 2980, refundFee: 2980, functionName: 'payment-callback' })`);
    const refund = pane('payments').locator('.item').filter({ hasText: outcome });
    await button(act, refund).click();
    await refund.locator('.chip').getByText(words).waitFor();
    expect(pay.refunds().find((one) => one.outRefundNo === outcome)?.state).toBe(state);
  }
  await shoot('cloud-console-desk');
});

test('files are listed', async () => {
  await pane('files').getByText('shelf/pear.txt').waitFor();
});

test('all data are exported, emptied after asking twice, and imported again', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('导出', pane('data')).click(),
  ]);
  const file = path.join(temporaryFolder(), 'export.json');
  writeFileSync(file, readFileSync(await download.path()));
  const before = rig.cloud.database.find('things');
  await button('清空', pane('data')).click();
  expect(rig.cloud.database.count('things')).toBe(before.length);
  await button('再按一次，清空全部集合', pane('data')).click();
  await button('things 0').waitFor();
  await pane('data').locator('input[type=file]').setInputFiles(file);
  await button(`things ${before.length}`).waitFor();
  expect(rig.cloud.database.find('things')).toEqual(before);
});
