/**
 * Once a page rests, the browser reads and runs the scripts of those one may go to next, one after
 * the other while it has nothing else to do: a change of page then waits for neither line nor
 * compiler. WeChat is told in app.config.ts.
 */
import Taro from '@tarojs/taro';
import { pagesNear } from './page-order';

/** After a page came: its own answers and pictures go first. */
const REST_MS = 3_000;
/** For browsers that cannot say when they have nothing to do. */
const PAUSE_MS = 200;

interface Route {
  path: string;
  /** The page's module comes first. */
  load: () => unknown[];
}

interface TaroWindow {
  __taroAppConfig?: { routes?: Route[] };
}

interface Thrifty {
  connection?: { saveData?: boolean };
}

const ready = new Set<string>();
let round = 0;

Taro.eventCenter.on('__afterTaroRouterChange', () => {
  const { saveData = false } = (navigator as Thrifty).connection ?? {};
  if (saveData) return;
  round += 1;
  const own = round;
  // Whoever moves on at once is not held up by what they passed.
  setTimeout(() => void readyNear(() => own === round), REST_MS);
});

async function readyNear(isOurs: () => boolean): Promise<void> {
  const routes = (window as TaroWindow).__taroAppConfig?.routes ?? [];
  const at = window.location.hash.replace(/^#\//, '').replace(/\?.*$/, '');
  for (const path of pagesNear(at, routes.map((route) => route.path))) {
    if (ready.has(path)) continue;
    await whenIdle();
    if (!isOurs()) return;
    const [page] = routes.find((route) => route.path === path)?.load() ?? [];
    try {
      await page;
      ready.add(path);
    } catch {
      // No line now: the page is fetched when somebody goes there, which says what is wrong.
      return;
    }
  }
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof window.requestIdleCallback === 'function') {
      window.requestIdleCallback(() => resolve());
    } else setTimeout(resolve, PAUSE_MS);
  });
}
