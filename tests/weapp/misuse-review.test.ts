/**
 * A claim that is looked at a second time, and its evidence: a supervisor's phone with the WeChat
 * build, answered by the built functions.
 */
import { MINUTE } from '../../domain/primitives/instant';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileClaim } from '../back-end/steps';
import { estatePhone } from './estate-phone';
import { loadWeappPage } from './load-page';

let estate: EstateCloud;
let ticketId: string;

beforeAll(async () => {
  estate = await startEstate();
  const weighed = ({ nominalGrams }: { nominalGrams: number | null }) => nominalGrams !== null;
  const claim = { person: 'gao-yuan', issue: 'short' as const, choose: weighed };
  ({ ticketId } = await fileClaim(estate, claim));
  await estate.advance(2 * MINUTE);
});

afterAll(() => estate.close());

const review = () => estate.documents('misuseReviews', { _id: ticketId })[0];

test('a supervisor looks, and closes the review with an outcome and a reason', async () => {
  const page = await loadWeappPage(
    'packages/platform/reviews/index',
    {},
    estatePhone(estate, 'shen-tao'),
  );
  await page.waitFor(() => page.find(`#look-review-${ticketId}`));
  await page.tap(`#look-review-${ticketId}`);
  await page.waitFor(() => page.find(`#look-review-${ticketId}`) === undefined);
  await page.waitFor(() => page.find(`#close-review-${ticketId}`));
  await page.tap(`#close-review-${ticketId}`);
  await page.waitFor(() => page.find('#segment-unfounded'));
  await page.tap('#segment-unfounded');
  await page.tap(page.find('.reason__preset')!);
  await page.tap('#confirm-close-review');
  const closed = await page.waitFor(() => (review()?.state === 'closed' ? review() : undefined));
  expect(closed.closings.at(-1)).toMatchObject({ outcome: 'unfounded' });
  expect(page.complaints).toEqual([]);
  page.close();
}, 120_000);

test('on the claim the evidence file opens, names its sources and is held against them', async () => {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  const phone = estatePhone(estate, ticket?.ownerId ?? '');
  const page = await loadWeappPage('packages/leader/ticket/index', { ticketId }, phone);
  await page.waitFor(() => page.find('#open-evidence-file'));
  await page.tap('#open-evidence-file');
  await page.waitFor(() => page.find('#verify-evidence'));
  expect(page.findAll('.evidence-file__source')).toHaveLength(15);
  await page.tap('#verify-evidence');
  await page.waitFor(() => page.text().includes('和存下来时一样'));
  expect(page.complaints).toEqual([]);
  page.close();
}, 120_000);
