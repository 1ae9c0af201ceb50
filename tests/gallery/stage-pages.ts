/** The estate that the pages of the gallery, and of the WeChat build, are opened on. */
import { claimBadBatch } from '../back-end/bad-batch';
import { MINUTE } from '../../domain/primitives/instant';
import type { EstateCloud } from '../back-end/estate-cloud';
import { fileCherries, fileClaim, tapRefund, type FiledClaim } from '../back-end/steps';

/** An estate where a little of everything has happened. */
export interface Staged {
  estate: EstateCloud;
  /** Settled; answered by nobody yet; handed up. */
  claims: { settled: FiledClaim; fresh: FiledClaim; handedUp: FiledClaim };
  tasks: { supplier: string; quality: string };
  /** Of a batch that was recalled; all were told and are being refunded. */
  recallId: string;
  /** Open ones, as their codes lead to them. */
  invitations: { family: string; role: string };
}

export async function stagePages(estate: EstateCloud): Promise<Staged> {
  const settled = await fileCherries(estate);
  await tapRefund(estate, settled);
  // First: what is filed after it must still be in time when the pages are opened.
  await stageBooks(estate);
  await estate.must('sun-hao', 'complaint.file', {
    draftId: 'draft-00000000000001',
    subject: 'leader',
    matter: 'privateMoney',
    communityId: 'cuihu',
    words: '团长让我把钱转给她个人。',
    photoIds: [],
  });
  const handedUp = await fileClaim(estate, { person: 'wang-jianguo' });
  const { ticketId, leader } = handedUp;
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '说不准是谁的责任' });
  await estate.advance(2 * MINUTE);
  const fresh = await fileClaim(estate, { person: 'chen-guilan' });
  const ruling = { ticketId: settled.ticketId, party: 'supplier' as const };
  await estate.must('xu-jing', 'desk.ruleLiability', { ...ruling, reason: '装箱前就坏了' });
  await estate.advance(2 * MINUTE);
  const tasks = {
    supplier: await asked(estate, handedUp, 'supplierAnswer'),
    quality: await asked(estate, handedUp, 'quality'),
  };
  for (const person of ['liu-defu', 'zhu-lin', 'hu-yan']) {
    await fileClaim(estate, { person, choose: ({ goodsName }) => goodsName === '白虾' });
  }
  await stageReview(estate);
  await stageBatch(estate);
  await stageHints(estate, fresh);
  const recallId = await stageRecall(estate);
  await estate.advance(2 * MINUTE);
  const invitations = await stageInvitations(estate);
  return { estate, claims: { settled, fresh, handedUp }, tasks, recallId, invitations };
}

/** Beef of three households, one of them the leader's own. */
async function stageRecall(estate: EstateCloud): Promise<string> {
  const batch = { goodsId: 'beef-shank', batchId: '20261118-05-030', reason: '同批检出兽药残留超标' };
  const { recallId, state } = await estate.must('shen-tao', 'recall.start', batch);
  if (state === 'proposed') await estate.must('fang-ning', 'recall.approve', { recallId });
  return recallId;
}

async function stageInvitations(estate: EstateCloud): Promise<Staged['invitations']> {
  const family = await estate.must('wang-jianguo', 'account.inviteFamily', {});
  const role = await estate.must('guan-li', 'member.invite', { role: 'agent' });
  return { family: family.token, role: role.code };
}

/** What our own check says of a photo, and what a provider's model does, under its name. */
async function stageHints(estate: EstateCloud, { ticketId }: FiledClaim): Promise<void> {
  const [photo] = estate.documents('photos', { ticketId });
  const [reading] = estate.documents('photoReadings', { _id: photo?._id ?? '' });
  if (photo === undefined || reading === undefined) throw new Error('no photo to hint at');
  const own = { kind: 'spoiled', confidencePercent: 96 };
  const others = { kind: 'crushed', confidencePercent: 82, provider: '云开发 AI' };
  const region = { left: 0.29, top: 0.29, width: 0.43, height: 0.43 };
  const findings = [{ ...own, region }, { ...others, region: null }];
  const read = { ...reading, state: 'read', findings };
  await estate.cloud.database.replace('photoReadings', photo._id, read);
}

/** Five boxes of one bad run: two wait for a second pair of eyes, three for their leader. */
async function stageBatch(estate: EstateCloud): Promise<void> {
  const batch = { leaderId: 'zhou-min', count: 5, paidFen: 12_000 };
  const ticketIds = await claimBadBatch(estate, batch);
  const claims = ticketIds.slice(0, 2).map((ticketId) => ({ ticketId, amountFen: 12_000 }));
  const words = '{name}，{goodsName}这批我已报上去请主管一起看。';
  await estate.must('zhou-min', 'desk.refundBatch', { claims, words, decision: 'second' });
}

/** What finance looks at: a supplier who accepts, and a refund that the bank gave back. */
async function stageBooks(estate: EstateCloud): Promise<void> {
  const peach = await fileClaim(estate, {
    person: 'chen-guilan',
    choose: ({ goodsName }) => goodsName === '冬桃',
  });
  await tapRefund(estate, peach);
  await estate.advance(2 * MINUTE);
  const ruling = { ticketId: peach.ticketId, party: 'supplier' as const, reason: '出库时就烂了' };
  await estate.must('xu-jing', 'desk.ruleLiability', ruling);
  await estate.advance(2 * MINUTE);
  const [chargeback] = estate.documents('chargebacks', { ticketId: peach.ticketId });
  const answer = { chargebackId: chargeback?._id ?? '', answer: 'accept' as const };
  const accepted = { ...answer, reason: '这批是我们装坏的', photoIds: [] };
  await estate.must('jiang-chen', 'fund.answerChargeback', accepted);
  estate.cloud.services.pay.configure({ nextOutcomes: ['ABNORMAL'] });
  await tapRefund(estate, await fileClaim(estate, { person: 'yao-xin' }));
  await estate.advance(2 * MINUTE);
}

/** Short by the resident's word, whole by the scales: a supervisor looks, the resident explains. */
async function stageReview(estate: EstateCloud): Promise<void> {
  const weighed = ({ nominalGrams }: { nominalGrams: number | null }) => nominalGrams !== null;
  const claim = { person: 'gao-yuan', issue: 'short' as const, choose: weighed };
  const { ticketId } = await fileClaim(estate, claim);
  await estate.advance(2 * MINUTE);
  const reason = '我家的秤称出来就是少，照片里有';
  await estate.must('gao-yuan', 'ticket.contestReview', { ticketId, reason });
}

/** The platform asks about the cherries that it was handed. */
async function asked(
  estate: EstateCloud,
  { ticketId }: FiledClaim,
  kind: 'supplierAnswer' | 'quality',
): Promise<string> {
  const ask = { ticketId, kind, ask: '这批货出库时是什么样子？' };
  return (await estate.must('xu-jing', 'desk.openTask', ask)).taskId;
}
