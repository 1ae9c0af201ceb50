/** What a page says while the cloud does not answer, and that it comes once the cloud does. */
import type { Page } from 'playwright-core';
import type { Visit } from './staged-pages';
import type { Seen } from './seen';

/** A call that never comes back, and one that never leaves. */
export const networks = ['hanging', 'offline'] as const;

export type Network = (typeof networks)[number];

/** Longer than the skeleton waits. */
const LOOK_AFTER_MS = 900;

/** What the page asked the cloud for, beside who is asking. */
export async function spoilNetwork(page: Page, network: Network): Promise<Set<string>> {
  const asked = new Set<string>();
  await page.route('**/cloud/call', async (route) => {
    const { data } = route.request().postDataJSON() as { data: { action: string } };
    if (data.action !== 'account.me') asked.add(data.action);
    if (network === 'offline') await route.abort('internetdisconnected');
  });
  return asked;
}

/** Looks at the page that has just been opened on a network like this. */
export async function inNetwork(
  page: Page,
  network: Network,
  asked: Set<string>,
  visit: Visit,
): Promise<Seen> {
  await page.locator('.shell').waitFor();
  await page.waitForTimeout(LOOK_AFTER_MS);
  const picture = await page.screenshot({ type: 'jpeg', quality: 60 });
  const waits = await page.locator('.skeleton').filter({ visible: true }).first().isVisible();
  const faults = asked.size === 0 && !waits ? [] : await faultsOf(page, network, visit);
  return { mode: network, picture, faults };
}

async function faultsOf(page: Page, network: Network, { shows }: Visit): Promise<string[]> {
  const shown = (selector: string) =>
    page.locator(selector).filter({ visible: true }).first().isVisible();
  if (network === 'hanging') {
    const waits = (await shown('.skeleton')) || (await shown('.shell__main [role=button]'));
    return waits ? [] : ['hanging: an empty page, nothing says that something comes'];
  }
  if (!(await shown('.shell__main [role=alert]'))) return ['offline: nothing says so'];
  const retry = page.locator('.state .btn--jade').filter({ visible: true }).first();
  if (!(await retry.isVisible())) return [];
  await page.unroute('**/cloud/call');
  await retry.click();
  const came = page.getByText(shows).first().waitFor({ state: 'attached', timeout: 15_000 });
  return came.then(
    () => [],
    () => ['offline: trying again brings nothing'],
  );
}
