/** What is measured inside the page itself; serialised into the browser, so it uses nothing else. */

export interface PageFault {
  rule: 'sideways' | 'outside' | 'clipped' | 'smallTarget';
  where: string;
}

/** What a finger must hit, and an old hand's in large mode, in CSS pixels: the design's --tap. */
export const targets = { normal: 44, large: 60 };

/**
 * Text that is cut or leaves the window, a page that scrolls sideways, and, things to tap that are
 * smaller than `target`.
 */
export function measurePage(target: number): PageFault[] {
  const faults: PageFault[] = [];
  const width = window.innerWidth;
  const visible = (element: Element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const shown = style.visibility !== 'hidden' && Number(style.opacity) > 0;
    return shown && box.width > 1 && box.height > 1;
  };
  const nameOf = (element: Element) => {
    const names = typeof element.className === 'string' ? element.className.trim() : '';
    const words = (element.textContent ?? '').trim().slice(0, 24);
    return `.${names.split(/\s+/).slice(0, 2).join('.')} "${words}"`;
  };
  const scrollsSideways = (element: Element | null): boolean => {
    if (element === null) return false;
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    const page = element.classList.contains('taro_page') || element === document.body;
    return (scrolls && !page) || scrollsSideways(element.parentElement);
  };
  if (document.documentElement.scrollWidth > width + 1) {
    faults.push({ rule: 'sideways', where: String(document.documentElement.scrollWidth) });
  }
  for (const element of document.querySelectorAll('.shell *')) {
    const own = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').trim() !== '',
    );
    if (!own || !visible(element)) continue;
    const box = element.getBoundingClientRect();
    const leaves = box.right > width + 1 || box.left < -1;
    if (leaves && !scrollsSideways(element)) faults.push({ rule: 'outside', where: nameOf(element) });
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const cutY = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2;
    if ((cutX || cutY) && !scrollsSideways(element)) {
      faults.push({ rule: 'clipped', where: nameOf(element) });
    }
  }
  const tappable = ['button', 'radio', 'checkbox', 'switch', 'tab'].map((role) => `[role=${role}]`);
  for (const element of document.querySelectorAll(`.shell :is(${tappable.join()}, input)`)) {
    if (!visible(element)) continue;
    const { width: across, height: high } = element.getBoundingClientRect();
    // Tabs share the width of the narrowest phone among six; they are as high as they must be.
    const wanted = element.getAttribute('role') === 'tab' ? Math.min(target, 44) : target;
    if (across < wanted - 1 || high < target - 1) {
      const size = `${Math.round(across)}x${Math.round(high)}`;
      faults.push({ rule: 'smallTarget', where: `${size} ${nameOf(element)}` });
    }
  }
  return faults;
}
