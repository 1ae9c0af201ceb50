/** What a list suggests for a claim is what its page puts first, whatever others say meanwhile. */
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, settleClaim, ticketOf, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'wang-jianguo';

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(NOON, 'list-and-page');
  claim = await fileClaim(estate, WHO);
  // Nothing but how others were pleased decides which way is first.
  await change(({ claim: asked }) => ({ claim: { ...asked, wish: 'leaderDecides' } }));
  await estate.deliver();
});

type Ticket = Awaited<ReturnType<typeof ticketOf>>;

async function change(changes: (ticket: Ticket) => Partial<Ticket>): Promise<void> {
  const ticket = await ticketOf(estate, claim.ticketId);
  await estate.world.database.transaction((transaction) =>
    transaction.put('tickets', { ...ticket, ...changes(ticket) }),
  );
}

async function onList() {
  const { cards } = await must(estate, claim.leader, 'desk.inbox', {});
  return cards.find(({ ticketId }) => ticketId === claim.ticketId)?.suggested;
}

async function onPage() {
  const { plan } = await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  const [first] = plan?.ways ?? [];
  if (first === undefined) throw new Error('there is no plan');
  return first;
}

function asListed({ way, remedy }: Awaited<ReturnType<typeof onPage>>) {
  return { way, amountFen: 'amountFen' in remedy ? remedy.amountFen : 0 };
}

/** Thirty rated claims of each way: other goods of the kind are best sent anew. */
async function rateElsewhere(): Promise<void> {
  const { claim: { issue }, goods: { category } } = await ticketOf(estate, claim.ticketId);
  const record = (way: 'refund' | 'reissue', satisfied: number) => ({
    _id: `${issue}_${category}_${way}`, issue, category, way, rated: 30, satisfied,
  });
  await estate.world.database.transaction(async (transaction) => {
    await transaction.put('wayRecords', record('refund', 12));
    await transaction.put('wayRecords', record('reissue', 27));
  });
}

test('ratings elsewhere turn neither alone; with the next word both turn', async () => {
  expect(await onList()).toEqual({ way: 'refund', amountFen: claim.paidFen });
  await rateElsewhere();
  const page = await onPage();
  expect(asListed(page)).toEqual(await onList());
  expect(page.way).toBe('refund');
  const { ticketId } = claim;
  await must(estate, WHO, 'ticket.say', { ticketId, text: '其他的也坏了', photoIds: [] });
  await estate.deliver();
  expect((await onPage()).way).toBe('reissue');
  expect(await onList()).toEqual({ way: 'reissue', amountFen: 0 });
});

test('a tap on what list and page said holds, though ratings came between', async () => {
  const { way, remedy, words, confirmation } = await onPage();
  await rateElsewhere();
  const tapped = await estate.call(claim.leader, 'desk.confirmPlan', {
    ticketId: claim.ticketId,
    refundIntentId: 'intent-of-list-and-page',
    way,
    confirmation,
    amountFen: 'amountFen' in remedy ? remedy.amountFen : 0,
    words,
  });
  expect(tapped).toMatchObject({ ok: true, value: { done: 'refund' } });
});

test('what the resident says matters turns list and page of their open claims', async () => {
  await must(estate, WHO, 'account.setPreference', { prefers: 'compensation' });
  await estate.deliver();
  const page = await onPage();
  expect(page.way).toBe('refundWithCoupon');
  expect(await onList()).toEqual(asListed(page));
});

test('a record that nobody told of is on the list once somebody read it on the page', async () => {
  await change(({ claim: asked }) => ({ claim: { ...asked, wish: 'reissue' } }));
  const page = await onPage();
  expect(page.way).toBe('reissue');
  expect(await onList()).toEqual(asListed(page));
});

test('after an offer was declined the list follows the page as well', async () => {
  const { ticketId, leader } = claim;
  await must(estate, leader, 'desk.propose', {
    ticketId,
    remedy: { kind: 'refund', amountFen: claim.paidFen, couponFen: 0 },
    words: '给您退款',
  });
  const { proposal } = await must(estate, WHO, 'ticket.view', { ticketId });
  const { proposalId } = proposal!;
  await must(estate, WHO, 'ticket.declineProposal', { ticketId, proposalId, reason: '想换新的' });
  await rateElsewhere();
  await must(estate, WHO, 'ticket.say', { ticketId, text: '换新的也行', photoIds: [] });
  await estate.deliver();
  const page = await onPage();
  expect(page.way).toBe('reissue');
  expect(await onList()).toEqual(asListed(page));
  await settleClaim(estate, claim);
  expect(await onList()).toBeUndefined();
});
