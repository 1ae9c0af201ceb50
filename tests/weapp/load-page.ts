/**
 * Loads a page of the real WeChat build into miniprogram-simulate, which compiles its templates
 * with WeChat's own compiler and runs its scripts. Each load starts the app anew on that page, as
 * a phone does when one comes from a message; what the app keeps on the phone is still there.
 */
import path from 'node:path';
import type { Phone } from './phone';

interface SimulatedComponent {
  attach(parent: Node): void;
  detach(): void;
  dispatchEvent(this: { dom: Element }, event: string, options: { detail: object }): void;
}

interface Simulator {
  load(page: string, options: { rootPath: string; compiler: 'official' }): string;
  render(componentId: string): SimulatedComponent;
  sleep(milliseconds: number): Promise<void>;
}

// Not by `import`: its types declare WeChat's globals over those of Node.
const simulate = require('miniprogram-simulate') as Simulator;

/** What would be uploaded to WeChat. */
export const weappBuild = path.resolve(__dirname, '../../dist/weapp');

type Handler = (this: object, ...given: unknown[]) => unknown;

interface ComponentDefinition {
  options?: object;
  [name: string]: unknown;
}

type PageConfig = ComponentDefinition & { data?: object };

interface AppConfig {
  onLaunch?: Handler;
  onShow?: Handler;
}

/** The globals that WeChat gives to a mini-program. */
interface WeappGlobals {
  wx: Record<string, unknown>;
  App: (config: AppConfig) => void;
  Page: (config: PageConfig) => void;
  Component: (definition: ComponentDefinition) => void;
  getApp: () => unknown;
  getCurrentPages: () => object[];
}

const weapp = globalThis as unknown as WeappGlobals;

/** The simulator's own answers, for what no test cares about. */
const simulatedWx = { ...weapp.wx };

/** The simulator writes classes as `<component>--<class>` unless told not to. */
const simulatedComponent = weapp.Component;
weapp.Component = (definition) => {
  const options = { ...definition.options, classPrefix: '' };
  simulatedComponent({ ...definition, options });
};

export interface WeappPage {
  /** All that can be read on the page, in order. */
  text(): string;
  /**
   * The first element that matches, through all nested components: `#id`, or any other selector of
   * CSS (WeChat's `view` is `wx-view` here). Undefined when there is none.
   */
  find(selector: string): HTMLElement | undefined;
  findAll(selector: string): HTMLElement[];
  /** The innermost elements that show just this text. */
  withText(text: string): HTMLElement[];
  /** Touches an element (or the first that matches) and lets the page react. */
  tap(target: string | HTMLElement): Promise<void>;
  /** Types into an input or textarea. */
  type(target: string | HTMLElement, value: string): Promise<void>;
  /** Any event of WeChat's on an element, with its detail. */
  send(target: string | HTMLElement, event: string, detail?: object): Promise<void>;
  /** Waits until `look` gives something; throws with the page's text after 20 seconds. */
  waitFor<Found>(look: () => Found | undefined | null | false): Promise<Found>;
  /** What the page and the app wrote to `console.error` and `console.warn`. */
  complaints: string[];
  close(): void;
}

/** WeChat runs one app a process; it starts before its first page. */
function startApp(config: AppConfig, pagePath: string, query: Record<string, string>): void {
  const options = { path: pagePath, query, scene: 1001, shareTicket: '', referrerInfo: {} };
  weapp.getApp = () => config;
  config.onLaunch?.call(config, options);
  config.onShow?.call(config, options);
}

/** The simulator knows components only: a page becomes one whose life is that of a page. */
function componentOf(
  config: PageConfig,
  pagePath: string,
  query: Record<string, string>,
): ComponentDefinition {
  const handlers = Object.entries(config).filter(([, value]) => typeof value === 'function');
  const live = (name: string, ...given: unknown[]) =>
    function run(this: object) {
      return (config[name] as Handler | undefined)?.apply(this, given);
    };
  return {
    data: config.data,
    options: config.options,
    methods: Object.fromEntries(handlers),
    lifetimes: {
      created(this: Record<string, unknown>) {
        Object.assign(this, { route: pagePath, __route__: pagePath, options: query });
      },
      attached(this: object) {
        weapp.getCurrentPages = () => [this];
        live('onLoad', query).call(this);
        live('onShow').call(this);
      },
      ready: live('onReady'),
      detached(this: object) {
        live('onHide').call(this);
        live('onUnload').call(this);
      },
    },
  };
}

/** Runs the app's scripts and registers the page with the simulator. @returns its component id */
function register(build: string, pagePath: string, query: Record<string, string>): string {
  let componentId = '';
  weapp.getCurrentPages = () => [];
  weapp.App = (config) => startApp(config, pagePath, query);
  weapp.Page = (config) => weapp.Component(componentOf(config, pagePath, query));
  weapp.getApp = () => undefined;
  try {
    jest.isolateModules(() => {
      require(path.join(build, 'app.js'));
      componentId = simulate.load(path.join(build, pagePath), {
        rootPath: build,
        compiler: 'official',
      });
    });
  } catch (error) {
    // The stack leads into a minified line of 100 KB, which jest would print.
    throw new Error(`${pagePath} does not start: ${String(error)}`);
  }
  return componentId;
}

function listenToConsole(complaints: string[]): () => void {
  const spies = (['error', 'warn'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => {
      complaints.push(said.map(String).join(' '));
    }),
  );
  return () => spies.forEach((spy) => spy.mockRestore());
}

/** React and Taro hand over in microtasks and timers; a few turns let them finish. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await simulate.sleep(2);
}

/** The simulator keeps an element's id beside the DOM. */
const idOf = (element: Element) => (element as { __wxElement?: { id: string } }).__wxElement?.id;

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A page that polls would keep the process alive after a test that failed. */
const open = new Set<WeappPage>();

afterEach(() => {
  for (const page of open) page.close();
});

/** Opens a page as a link of the mini-program would: `loadWeappPage('pages/claim/index', …)`. */
export async function loadWeappPage(
  pagePath: string,
  query: Record<string, string>,
  phone: Phone,
  build: string = weappBuild,
): Promise<WeappPage> {
  const complaints: string[] = [];
  const stopListening = listenToConsole(complaints);
  weapp.wx = { ...simulatedWx, ...phone.wx() };
  const component = simulate.render(register(build, pagePath, query));
  const screen = document.createElement('div');
  document.body.appendChild(screen);
  component.attach(screen);
  await settle();

  const findAll = (selector: string) => {
    if (!selector.startsWith('#')) return [...screen.querySelectorAll<HTMLElement>(selector)];
    const everything = [...screen.querySelectorAll<HTMLElement>('*')];
    return everything.filter((element) => idOf(element) === selector.slice(1));
  };
  const find = (selector: string) => findAll(selector)[0];
  const text = () => textOf(screen);
  const elementOf = (target: string | HTMLElement): HTMLElement => {
    const element = typeof target === 'string' ? find(target) : target;
    if (element === undefined) throw new Error(`nothing matches ${String(target)} in: ${text()}`);
    return element;
  };
  const send: WeappPage['send'] = async (target, event, detail = {}) => {
    // Of the component it is called on, the simulator uses the element only.
    component.dispatchEvent.call({ dom: elementOf(target) }, event, { detail });
    await settle();
  };
  const page: WeappPage = {
    complaints,
    text,
    find,
    findAll,
    withText: (wanted) =>
      findAll('*').filter((element) => {
        const inner = [...element.children].some((child) => textOf(child) === wanted);
        return textOf(element) === wanted && !inner;
      }),
    send,
    tap: (target) => send(target, 'tap'),
    type: (target, value) => send(target, 'input', { value, cursor: value.length }),
    async waitFor(look) {
      for (const until = Date.now() + 20_000; Date.now() < until; await settle()) {
        const found = look();
        if (found) return found;
      }
      throw new Error(`waited in vain; the page shows: ${text()}\n${complaints.join('\n')}`);
    },
    close() {
      if (!open.delete(page)) return;
      component.detach();
      screen.remove();
      stopListening();
    },
  };
  open.add(page);
  return page;
}
