/** What WeChat does by itself and a browser must be told: the keyboard, and what a finger presses. */
import './browser.scss';

const TAPPED = '[role="button"], [role="checkbox"], [role="radio"], [role="switch"], [role="tab"]';

/** Enter and the space bar tap what the keyboard stands on, as they do for a browser's own button. */
document.addEventListener('keydown', (event) => {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches(TAPPED)) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  // The space bar would also scroll the page.
  event.preventDefault();
  target.click();
});

/** As WeChat's components wait: a finger that only scrolls presses nothing. */
const PRESSED_AFTER_MS = 50;
const STAYS_PRESSED_MS = 400;

let lift: () => void = () => undefined;

/** One ear for all: an element says by `hoverClass` what it looks like under a finger. */
function press({ target }: TouchEvent): void {
  lift();
  const pressed = target instanceof Element ? target.closest('[hover-class]') : null;
  const looks = pressed?.getAttribute('hover-class') ?? 'none';
  if (pressed === null || looks === 'none' || pressed.hasAttribute('disabled')) return;
  const timer = setTimeout(() => pressed.classList.add(looks), PRESSED_AFTER_MS);
  lift = () => {
    lift = () => undefined;
    clearTimeout(timer);
    setTimeout(() => pressed.classList.remove(looks), STAYS_PRESSED_MS);
  };
}

document.addEventListener('touchstart', press, { passive: true });
for (const end of ['touchmove', 'touchend', 'touchcancel']) {
  document.addEventListener(end, () => lift(), { passive: true });
}

/** Where the finger came down, in points of the screen. */
let down = { x: 0, y: 0 };

/** What a finger may move to the side: a row with an act behind its edge, a bar of filters. */
function scrollsSideways(target: EventTarget | null): boolean {
  let element = target instanceof Element ? target : null;
  for (; element !== null; element = element.parentElement) {
    const { clientWidth, scrollWidth } = element;
    const isWider = scrollWidth > clientWidth + 1;
    if (isWider && /auto|scroll/.test(getComputedStyle(element).overflowX)) return true;
  }
  return false;
}

/**
 * The framework's pulling to refresh takes every finger at the top of a page that does not go up,
 * those that go to the side as well: rows and bars stood still there.
 */
function keepSideways(event: TouchEvent): void {
  const [touch] = event.touches;
  if (touch === undefined) return;
  const isSideways = Math.abs(touch.screenX - down.x) >= Math.abs(touch.screenY - down.y);
  if (!isSideways || !scrollsSideways(event.target)) return;
  lift();
  event.stopPropagation();
}

const early = { passive: true, capture: true };
document.addEventListener(
  'touchstart',
  ({ touches: [touch] }) => {
    if (touch !== undefined) down = { x: touch.screenX, y: touch.screenY };
  },
  early,
);
document.addEventListener('touchmove', keepSideways, early);
