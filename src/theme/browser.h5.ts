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
