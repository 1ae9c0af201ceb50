/** @jest-environment jsdom */
const listeners: Array<() => void> = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { eventCenter: { on: (_name: string, listener: () => void) => listeners.push(listener) } },
}));

const loaded: string[] = [];
let reachable = true;

function route(path: string) {
  return {
    path,
    load: () => {
      loaded.push(path);
      return [reachable ? Promise.resolve({}) : Promise.reject(new Error('no line')), {}, {}];
    },
  };
}

const paths = ['pages/home/index', 'pages/claim/index', 'packages/leader/inbox/index'];

async function goTo(path: string) {
  window.location.hash = `#/${path}?some=query`;
  for (const listener of listeners) listener();
}

async function rest() {
  await jest.advanceTimersByTimeAsync(10_000);
}

/** A browser that has opened nothing yet. */
async function opened() {
  jest.resetModules();
  listeners.length = 0;
  loaded.length = 0;
  reachable = true;
  Object.assign(window, { __taroAppConfig: { routes: paths.map(route) } });
  await import('../../../src/cloud/ready-pages.h5');
}

beforeEach(async () => {
  jest.useFakeTimers();
  await opened();
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(navigator, 'connection');
});

test('a page at rest has the pages near it run, once each, and not before', async () => {
  await goTo('packages/leader/inbox/index');
  expect(loaded).toEqual([]);
  await rest();
  expect(loaded).toEqual(['pages/home/index', 'pages/claim/index']);
  await goTo('pages/claim/index');
  await rest();
  expect(loaded).toHaveLength(2);
});

test('whoever moves on at once is not held up by what they passed', async () => {
  await goTo('packages/leader/inbox/index');
  await jest.advanceTimersByTimeAsync(1_000);
  await goTo('pages/home/index');
  await jest.advanceTimersByTimeAsync(2_500);
  expect(loaded).toEqual([]);
  await rest();
  expect(loaded).toEqual(['pages/claim/index']);
});

test('without a line it stops, and tries again from the next page', async () => {
  reachable = false;
  await goTo('packages/leader/inbox/index');
  await rest();
  expect(loaded).toEqual(['pages/home/index']);
  reachable = true;
  await goTo('packages/leader/inbox/index');
  await rest();
  expect(loaded).toEqual(['pages/home/index', 'pages/home/index', 'pages/claim/index']);
});

test('who spares data is spared', async () => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  await goTo('pages/home/index');
  await rest();
  expect(loaded).toEqual([]);
});
