/** What a finger holds looks pressed, and what it only passes while it scrolls does not. */
jest.mock('../../../src/theme/browser.scss', () => ({}));

import '../../../src/theme/browser.h5';

function card(attributes: string): HTMLElement {
  document.body.innerHTML = `<p hover-class="outer"><b ${attributes}><i>words</i></b></p>`;
  return document.querySelector('b') as HTMLElement;
}

const finger = (kind: string) =>
  document.querySelector('i')?.dispatchEvent(new Event(kind, { bubbles: true }));
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
