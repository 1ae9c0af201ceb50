/**
 * The main job on two phones: the WeChat build as it would be uploaded, its `wx.cloud` answered by
 * the built functions on the local cloud.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MINUTE } from '../../domain/primitives/instant';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { jpegPhoto } from '../back-end/photo-fixtures';
import { estatePhone } from './estate-phone';
import { loadWeappPage } from './load-page';

let estate: EstateCloud;
let album: string;

beforeAll(async () => {
  estate = await startEstate();
  album = mkdtempSync(path.join(tmpdir(), 'album-'));
});

afterAll(async () => {
  await estate.close();
  rmSync(album, { recursive: true });
});

function photoInAlbum(): { filePath: string; size: number } {
  const filePath = path.join(album, 'cherries.jpg');
  const bytes = jpegPhoto();
  writeFileSync(filePath, bytes);
  return { filePath, size: bytes.length };
}

test('a resident files with a photo, the leader refunds by a tap, the resident rates', async () => {
  const resident = estatePhone(estate, 'chen-guilan');
  const { orders } = await estate.must('chen-guilan', 'ticket.listOrders', {});
  const [cherries] = orders.flatMap(({ orderId, items }) =>
    items.filter(({ paidFen }) => paidFen === 15_000).map(({ itemId }) => ({ orderId, itemId })),
  );
  const filing = await loadWeappPage('pages/file-claim/index', { ...cherries! }, resident);
  resident.album = [photoInAlbum()];
  await filing.waitFor(() => filing.find('#add-photo'));
  await filing.tap('#add-photo');
  await filing.waitFor(() => filing.find('.photos__photo--done'));
  await filing.tap('#choice-rotten');
  await filing.tap('#segment-refund');
  await filing.tap('#submit-claim');
  const filed = await filing.waitFor(() => resident.navigations[0]);
  expect(filing.complaints).toEqual([]);
  filing.close();
  const ticketId = /^redirectTo \/pages\/claim\/index\?ticketId=(.+)$/.exec(filed)?.[1] ?? '';
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  expect(ticket?.claim).toMatchObject({ issue: 'rotten', wish: 'refund', claimedFen: 15_000 });
  expect(ticket?.claim.photoIds).toHaveLength(1);

  const leader = estatePhone(estate, ticket!.ownerId!);
  const desk = await loadWeappPage('packages/leader/ticket/index', { ticketId }, leader);
  await desk.waitFor(() => desk.find('#refund'));
  await desk.tap('#refund');
  const confirm = await desk.waitFor(() => desk.find('#confirm-refund'));
  expect(confirm.textContent).toContain('¥150.00');
  await desk.tap(confirm);
  await desk.waitFor(() => estate.documents('refunds', { ticketId })[0]);
  expect(desk.complaints).toEqual([]);
  desk.close();

  await estate.advance(2 * MINUTE);
  const [entry] = estate.documents('journalEntries', { ticketId });
  const drawn = entry!.postings.map(({ side, amountFen }) => [side, amountFen]);
  expect(drawn).toEqual([['debit', 10_500], ['debit', 4_500], ['credit', 15_000]]);

  const claim = await loadWeappPage('pages/claim/index', { ticketId }, resident);
  await claim.waitFor(() => claim.find('#segment-good'));
  await claim.tap('#segment-good');
  await claim.tap('#recommend-10');
  await claim.tap('#submit-rating');
  await claim.waitFor(() => estate.documents('tickets', { _id: ticketId })[0]?.rating);
  expect(claim.complaints).toEqual([]);
  claim.close();
}, 120_000);
