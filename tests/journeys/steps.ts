/** Steps that several journeys share. */
import { MINUTE } from '../../domain/primitives/instant';
import { figureAtMost } from '../../scripts/figure';
import type { Issue } from '../../domain/ticket/claim';
import { Person } from './person';
import type { JourneyProduct } from './product';
import type { Stage } from './stage';

/** A resident's phone, open at the first page. */
export async function openHome(
  { browser, product }: Stage,
  person: string,
): Promise<Person> {
  const resident = await Person.at(browser, `${product.origin}/as/${person}/`);
  await resident.on('#file-claim').waitFor();
  return resident;
}

/** Somebody who works here picks themselves on the sign-in page. */
export async function signIn(
  { browser, product }: Stage,
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
export function fileRotten(resident: Person, goods: string, photo: string): Promise<string> {
  return fileClaim(resident, goods, 'rotten', photo);
}

/** Files a claim of one piece with one photo. @returns the ticket's id */
export async function fileClaim(
  resident: Person,
  goods: string,
  issue: Issue,
  photo: string,
): Promise<string> {
  await openForm(resident, goods);
  await resident.addPhotos(photo);
  await resident.tap(`#choice-${issue}`);
  // Nobody could act on something else that was told in no words.
  if (issue === 'other') await resident.type('#claim-note', '切开里面有一圈发黑');
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

/** Sets up what another journey walks through: the leader refunds, and the money arrives. */
export async function refundAndSettle(
  product: JourneyProduct,
  leader: string,
  ticketId: string,
  amountFen: number,
): Promise<void> {
  const once = `set-up-${ticketId}`.padEnd(24, '0').slice(0, 48);
  const asked = { ticketId, requestId: once, refundIntentId: once, amountFen };
  await product.ask(leader, 'desk.refund', asked);
  await product.advance(2 * MINUTE);
}

/** Picks ready words as a reason. */
export async function pickReason(person: Person, words: string): Promise<void> {
  await person.tap(person.on('.reason__preset').filter({ hasText: words }));
}

/** What the pages of these people complained about in their browsers. */
export function complaintsOf(...people: Person[]): string[] {
  return people.flatMap(({ complaints }) => complaints);
}

/** Prints what was counted as the measuring commands print it, and fails where it is too much. */
export function holdAtMost(figure: string, value: number, unit: string, target: number): void {
  process.stdout.write(`${JSON.stringify(figureAtMost(figure, value, unit, target))}\n`);
  expect(`${figure}: ${Math.max(value, target)}`).toBe(`${figure}: ${target}`);
}

/** How long so many taps take somebody who knows what they want; typing and the camera apart. */
export const SECONDS_A_TAP = 1.5;
