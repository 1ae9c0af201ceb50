/** What WeChat does by itself and a browser must be told: the keyboard, and the person's own size. */
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
