import { readUsed } from '../../../domain/understanding/read-used';

test.each([
  '用了三天就掉漆了',
  '锅用了几个月不粘涂层没了',
  '米已经吃了一半，不好吃',
  '被套洗过一次就缩水',
  '我都穿过了才发现',
  '用过了才知道不行',
])('“%s” says that it was used', (words) => {
  expect(readUsed(words)).toBe(true);
});

test.each([
  '打开就坏了',
  '拆开一看是碎的',
  '还没用过就坏了',
  '没洗过，颜色就不对',
  '不能用了',
  '',
])('“%s” does not', (words) => {
  expect(readUsed(words)).toBe(false);
});
