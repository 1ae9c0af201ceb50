/** Steps that several journeys share. */
import type { JourneyBrowser } from './browser';
import { Person } from './person';
import type { JourneyProduct } from './product';

/** A resident's phone, open at the first page. */
export async function openHome(
  browser: JourneyBrowser,
  product: JourneyProduct,
  person: string,
): Promise<Person> {
  const resident = await Person.at(browser, `${product.origin}/as/${person}/`);
  await resident.on('#file-claim').waitFor();
  return resident;
}

/** Somebody who works here picks themselves on the sign-in page. */
export async function signIn(
  browser: JourneyBrowser,
  product: JourneyProduct,
  person: string,
): Promise<Person> {
  const worker = await Person.at(browser, `${product.origin}/sign-in`);
  await worker.tap(worker.page.locator(`a[href^="/as/${person}/"]`));
  await worker.on('.tabs').waitFor();
  worker.taps = 0;
  return worker;
}

/** From the first page to the form of one item. */
export async function openForm(resident: Person, goods: string): Promise<void> {
  await resident.tap(resident.on('.order-line').filter({ hasText: goods }).locator('.btn'));
  await resident.on('#add-photo').waitFor();
}

/** Files a claim for rotten goods with one photo. @returns the ticket's id */
export async function fileRotten(
  resident: Person,
  goods: string,
  photo: string,
): Promise<string> {
  await openForm(resident, goods);
  await resident.addPhotos(photo);
  await resident.tap('#choice-rotten');
  await resident.on('.photos__photo--done').waitFor();
  await resident.tap('#submit-claim');
  return openedTicket(resident);
}

/** The id of the claim whose page comes up. */
export async function openedTicket(resident: Person): Promise<string> {
  await resident.page.waitForURL(/pages\/claim\/index\?ticketId=/);
  await resident.on('#tracking-code').waitFor();
  return /ticketId=([^&]+)/.exec(resident.page.url())?.[1] ?? '';
}

/** One line a figure, as the measuring commands print them. */
export function printFigure(figure: string, value: number, unit: string): void {
  const line = JSON.stringify({ figure, value, unit, target: null, holds: null });
  process.stdout.write(`${line}\n`);
}

