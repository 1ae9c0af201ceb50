import { findingText } from '../../scripts/checks/finding';
import {
  applyRule,
  networkAtOneSeam,
  noClockOrChance,
  textsByKey,
  textsWhenShown,
} from '../../scripts/checks/source-rules';
import { plantTree } from './planted-tree';

function judge(rule: Parameters<typeof applyRule>[1], files: Record<string, string>): string[] {
  const tree = plantTree(files);
  try {
    return applyRule(tree.directory, rule).map(findingText);
  } finally {
    tree.remove();
  }
}

test.each([
  ['a string', "export const a = '申请售后';"],
  ['a template', 'export const a = (name: string) => `${name}，您好`;'],
  ['text between tags', 'export const a = <view>我的订单</view>;'],
  ['an attribute', 'export const a = <input placeholder="请输入" />;'],
  ['a full-width sign', "export const a = '：';"],
])('%s in Chinese is found in a page', (_, contents) => {
  expect(judge(textsByKey, { 'src/pages/home/index.tsx': contents })).toHaveLength(1);
});

test('Chinese in a comment, in locales/ or in what a test expects is no finding', () => {
  const files = {
    'src/pages/home/index.tsx':
      '// 首页\n/** 首页 */\nexport const a = <view>{/* 首页 */}</view>;',
    'locales/zh-hans/home.ts': "export const home = { 'home.title': '首页' };",
    'tests/src/home.test.ts': "expect(title).toBe('首页');",
    'local/seed/people.ts': "export const name = '陈阿姨';",
  };
  expect(judge(textsByKey, files)).toEqual([]);
});

test('a text is said when it is shown, not while a file loads', () => {
  const found = (contents: string) => {
    return judge(textsWhenShown, { 'src/pages/home/index.tsx': contents }).length;
  };
  expect(found("const labels = { home: text('tab.home') };")).toBe(1);
  expect(found("const choices = issues.map(named(text('issue.other')));")).toBe(1);
  expect(found("const label = () => text('tab.home');")).toBe(0);
  expect(found("function Page() { const words = text('tab.home'); return words; }")).toBe(0);
});

test('a finding says where and what', () => {
  const files = { 'cloudfunctions/_application/a.ts': "\nexport const a = '已退款';\n" };
  expect(judge(textsByKey, files)).toEqual([
    'cloudfunctions/_application/a.ts:2  a text outside locales/: "已退款"',
  ]);
});

test.each([
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
  'dayjs()',
])('%s is found in a rule and in a use case', (call) => {
  const files = {
    'domain/sla/clock.ts': `export const at = ${call};`,
    'cloudfunctions/_application/open-ticket.ts': `export const at = ${call};`,
  };
  expect(judge(noClockOrChance, files)).toHaveLength(2);
});

test('a given instant may become a date, and the platform may read the clock', () => {
  const files = {
    'domain/sla/calendar.ts': 'export const day = (at: number) => new Date(at).getUTCDay();',
    'cloudfunctions/_platform/compose.ts': 'export const now = () => Date.now();',
  };
  expect(judge(noClockOrChance, files)).toEqual([]);
});

test.each([
  "fetch('https://a.b')",
  "window.fetch('https://a.b')",
  'new XMLHttpRequest()',
  "Taro.cloud.callFunction({ name: 'ticket' })",
  "wx.cloud.callFunction({ name: 'ticket' })",
  "Taro.request({ url: 'https://a.b' })",
  'Taro.uploadFile(file)',
  'Taro.login()',
])('%s is found in a page, once', (call) => {
  const files = { 'src/features/ticket/card.tsx': `export const a = () => ${call};` };
  expect(judge(networkAtOneSeam, files)).toHaveLength(1);
});

test('src/cloud may reach out, and a page may use what looks alike', () => {
  const files = {
    'src/cloud/client.h5.ts': "export const a = () => fetch('/call');",
    'src/pages/home/index.tsx': 'export const a = () => view.fetch() ?? Taro.navigateTo({ url });',
  };
  expect(judge(networkAtOneSeam, files)).toEqual([]);
});
