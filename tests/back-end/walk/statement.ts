/**
 * Who may do what to a claim, written down a second time and by hand, in two columns: while its
 * leader owns it, and while the platform does. The letters: o the own claim, f family whom the
 * payer invited, l its leader, h the leader's helper, a agent, s supervisor, n finance, d the
 * manager of its region, m management, p the supplier and c the carrier who were asked.
 */
import type { ActionName } from '../../../domain/contract/actions';

export interface MayDo {
  leaders: string;
  platforms: string;
  /** While one agent has it, where that differs from the desk that all of them share. */
  agents?: string;
}

const always = (letters: string): MayDo => ({ leaders: letters, platforms: letters });
const handled: MayDo = { leaders: 'lh', platforms: 'asn' };
const decided: MayDo = { leaders: '', platforms: 'asn' };
/** Goods come and go at the station, whoever owns the claim. */
const station: MayDo = { leaders: 'lh', platforms: 'lhasn' };

export const statement: Partial<Record<ActionName, MayDo>> = {
  'ticket.view': always('of'),
  'ticket.trackingCode': always('of'),
  'ticket.supplyProof': always('of'),
  'ticket.export': always('o'),
  'ticket.confirm': always('o'),
  'ticket.rate': always('o'),
  'ticket.contest': always('o'),
  'ticket.withdraw': always('o'),
  'ticket.acceptProposal': always('o'),
  'ticket.declineProposal': always('o'),
  'ticket.appeal': always('o'),
  'ticket.reopen': always('o'),
  'ticket.answerFollowUp': always('o'),
  'ticket.say': always('o'),
  'ticket.readMessages': always('o'),
  'ticket.askCallBack': always('o'),
  'ticket.sendBack': always('o'),
  'ticket.takeDelivery': always('o'),
  'ticket.refuseParcel': always('o'),
  'ticket.contestCancel': always('o'),
  'desk.view': always('lhasndm'),
  'desk.export': always('lhasndm'),
  'desk.residentArchive': always('lhasndm'),
  'desk.setPriority': always('s'),
  'desk.revealPhone': always('lasn'),
  'desk.readMessages': always('lhasn'),
  'desk.judgePhotoHint': always('lhasn'),
  'desk.lookAtReview': always('sm'),
  'desk.closeReview': always('sm'),
  'ticket.contestReview': always('o'),
  'desk.verifyEvidence': always('lhasndm'),
  'ticket.contestPhotoHint': always('o'),
  'desk.say': always('lhasn'),
  'desk.correctHints': always('lhasn'),
  'desk.reply': handled,
  'desk.requestProof': handled,
  'desk.propose': handled,
  'desk.calculate': handled,
  'desk.refund': handled,
  'desk.confirmPlan': handled,
  'desk.openTask': handled,
  'desk.cancelTask': handled,
  'desk.close': handled,
  'desk.askLeader': { leaders: 'h', platforms: '' },
  'desk.handUp': { leaders: 'lh', platforms: '' },
  'desk.transfer': { leaders: 'lhs', platforms: 'asn', agents: 'as' },
  'desk.transferChoices': { leaders: 'lhs', platforms: 'asn', agents: 'as' },
  'desk.approve': decided,
  'desk.approveRemedy': decided,
  'desk.reject': decided,
  'desk.decideAppeal': decided,
  'desk.chooseOtherPath': always('n'),
  'desk.ruleLiability': always('asn'),
  'fund.ticketEntries': always('asn'),
  'desk.receiveReturn': station,
  'desk.inspectReturn': station,
  'desk.dispatch': station,
  'desk.parcelArrived': station,
  'desk.handOut': station,
  'desk.reportParcel': station,
};

/** A task is put to those who were asked, and to nobody else, whoever handles the claim. */
const asked = {
  supplierAnswer: 'p',
  carrierAnswer: 'c',
  quality: 'asn',
  callBack: 'asn',
  closureCheck: 'lh',
};

/** By kind of task; what does not stand here is nobody's, the resident's own question among it. */
export const taskStatement: Partial<Record<ActionName, Record<string, string>>> = {
  'task.view': asked,
  'task.answer': asked,
  'task.decline': { mysteryCheck: 'y' },
  'task.showPhone': { quality: 'asn', callBack: 'asn' },
  'task.recordCall': { quality: 'asn', callBack: 'asn' },
};

interface Listed {
  action: ActionName;
  /** Some lists are asked for by the ids that stand in them. */
  input: object | ((ticketId: string) => object);
  may: MayDo;
}

/** Lists that may show the claim, and to whom they do. */
export const listed: Listed[] = [
  { action: 'ticket.listMine', input: {}, may: always('of') },
  { action: 'desk.inbox', input: {}, may: always('lh') },
  { action: 'desk.queue', input: {}, may: { leaders: '', platforms: 'asndm' } },
  {
    action: 'desk.cards',
    input: (ticketId) => ({ ticketIds: [ticketId] }),
    may: always('lhasndm'),
  },
  { action: 'desk.search', input: { query: '' }, may: always('lhasndm') },
];
