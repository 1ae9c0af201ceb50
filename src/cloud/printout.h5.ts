/** A ticket as a page to print. In the browser: a tab of its own, printed by the browser. */
export const printoutWay = 'open';

/** @returns whether there is something to tell: a tab that opened speaks for itself */
export async function takePrintout(url: string): Promise<boolean> {
  window.open(url, '_blank', 'noopener');
  return false;
}
