import { fillScript, openPlaces } from '../../../domain/knowledge/fill-script';
import { pickScripts, threeSteps } from '../../../domain/knowledge/pick-scripts';
import type { Script } from '../../../domain/knowledge/script';

const script = (id: string, rest: Partial<Script>): Script => ({
  id,
  title: id,
  text: id,
  issue: null,
  mood: null,
  moment: 'act',
  tone: 'plain',
  ...rest,
});

const shelf = [
  script('actAny', {}),
  script('actRotten', { issue: 'rotten' }),
  script('actLate', { issue: 'late' }),
  script('ownAny', { moment: 'own' }),
  script('sootheCalm', { moment: 'soothe', mood: 'calm' }),
  script('sootheFurious', { moment: 'soothe', mood: 'furious' }),
  script('yueSoothe', { moment: 'soothe', tone: 'cantonese' }),
];

const ids = (scripts: Script[]) => scripts.map(({ id }) => id);

test('scripts of another problem, mood or tone are left out, the closest come first', () => {
  const picked = pickScripts(shelf, { issue: 'rotten', mood: 'furious', tone: 'plain' });
  expect(ids(picked)).toEqual(['sootheFurious', 'ownAny', 'actRotten', 'actAny']);
});

test('the three steps take a plain sentence where the tone has none', () => {
  const steps = threeSteps(shelf, { issue: 'rotten', mood: null, tone: 'cantonese' });
  expect(ids(steps)).toEqual(['yueSoothe', 'ownAny', 'actRotten']);
});

test('a place without a fact stays open and is named', () => {
  const facts = { name: '陈桂兰', goodsName: '土豆', amountFen: null, leaderName: '周敏' };
  const words = fillScript('{name}，{goodsName}退 {amountFen}。{leaderName}', facts);
  expect(words).toBe('陈桂兰，土豆退 {amountFen}。周敏');
  expect(openPlaces(words)).toEqual(['amountFen']);
  expect(openPlaces('没有要填的')).toEqual([]);
});
