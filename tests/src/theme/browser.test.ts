/** What a finger holds looks pressed, and what it only passes while it scrolls does not. */
jest.mock('../../../src/theme/browser.scss', () => ({}));

import '../../../src/theme/browser.h5';

function card(attributes: string): HTMLElement {
  document.body.innerHTML = `<p hover-class="outer"><b ${attributes}><i>words</i></b></p>`;
  return document.querySelector('b') as HTMLElement;
}

/** @param x where it is, in points of the screen; `y` as well */
function finger(kind: string, x = 0, y = 0): void {
  const touches = kind === 'touchend' ? [] : [{ screenX: x, screenY: y }];
  const event = Object.assign(new Event(kind, { bubbles: true }), { touches });
  document.querySelector('i')?.dispatchEvent(event);
}
const classes = () => [...document.querySelectorAll('[class]')].map(({ className }) => className);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('the nearest that says so looks pressed, and a moment longer than it is', () => {
  card('hover-class="card--pressed"');
  finger('touchstart');
  jest.advanceTimersByTime(60);
  expect(classes()).toEqual(['card--pressed']);
  finger('touchend');
  jest.advanceTimersByTime(300);
  expect(classes()).toEqual(['card--pressed']);
  jest.advanceTimersByTime(200);
  expect(classes()).toEqual(['']);
});

test('a finger that scrolls presses nothing', () => {
  card('hover-class="card--pressed"');
  finger('touchstart');
  finger('touchmove');
  jest.advanceTimersByTime(1_000);
  expect(classes().join('')).toBe('');
});

test.each(['hover-class="none"', 'hover-class="btn--pressed" disabled'])(
  'with %s nothing looks pressed, nor what it lies on',
  (attributes) => {
    card(attributes);
    finger('touchstart');
    jest.advanceTimersByTime(60);
    expect(classes()).toEqual([]);
  },
);

describe('where the page pulls to refresh', () => {
  let reached = 0;
  const pull = () => (reached += 1);
  beforeEach(() => {
    reached = 0;
    document.body.addEventListener('touchmove', pull);
  });
  afterEach(() => document.body.removeEventListener('touchmove', pull));

  /** What lies in a row whose content is so wide. */
  function row(width: number): void {
    const shown = card('hover-class="card--pressed" style="overflow-x: auto"');
    Object.defineProperty(shown, 'clientWidth', { value: 300 });
    Object.defineProperty(shown, 'scrollWidth', { value: width });
  }

  test('a finger to the side belongs to the row that scrolls there, and presses nothing', () => {
    row(500);
    finger('touchstart', 200, 100);
    finger('touchmove', 170, 110);
    expect(reached).toBe(0);
    jest.advanceTimersByTime(1_000);
    expect(classes().join('')).toBe('');
  });

  test('one that goes down pulls, from a row as well', () => {
    row(500);
    finger('touchstart', 200, 100);
    finger('touchmove', 190, 140);
    expect(reached).toBe(1);
  });

  test('where nothing scrolls to the side nothing is kept from the page', () => {
    row(300);
    finger('touchstart', 200, 100);
    finger('touchmove', 150, 100);
    expect(reached).toBe(1);
  });
});
