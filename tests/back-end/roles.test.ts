import { actions, type ActionName } from '../../domain/contract/actions';
import type { Role } from '../../domain/person/role';
import { createMemoryEstate } from '../world/memory-estate';
import { startEstate, type EstateCloud } from './estate-cloud';

/**
 * Who may call what, written down a second time and by hand: a change of the contract's own table
 * must be made here as well. The letters: g guest, r resident, l leader, h helper, a agent,
 * s supervisor, d regional manager (district), m management, f finance, p supplier, c carrier,
 * y mystery customer, z administrator.
 */
const expected: Record<ActionName, string> = {
  'account.me': 'grlhasdmfpcyz',
  'account.listNotices': 'rlhasdmfpcyz',
  'account.readNotices': 'rlhasdmfpcyz',
  'account.recordConsent': 'rlhasdmfpcyz',
  'account.myData': 'rlhasdmfpcyz',
  'account.exportData': 'rlhasdmfpcyz',
  'account.printData': 'rlhasdmfpcyz',
  'account.answerPrivacyNotice': 'rlhasdmfpcyz',
  'account.erase': 'rlhasdmfpcyz',
  'desk.revealPhone': 'lasf',
  'ticket.listOrders': 'rl',
  'ticket.preview': 'rlh',
  'ticket.beginUpload': 'rlhasfpcy',
  'ticket.finishUpload': 'rlhasfpcy',
  'ticket.finishVideo': 'rlh',
  'ticket.file': 'rlh',
  'ticket.listMine': 'rl',
  'ticket.view': 'rl',
  'ticket.trackingCode': 'rl',
  'ticket.confirm': 'rl',
  'ticket.rate': 'rl',
  'ticket.contest': 'rl',
  'ticket.withdraw': 'rl',
  'ticket.supplyProof': 'rl',
  'ticket.say': 'rl',
  'ticket.finishVoice': 'rlhasf',
  'ticket.readMessages': 'rl',
  'ticket.askCallBack': 'rl',
  'desk.say': 'lhasf',
  'desk.readMessages': 'lhasf',
  'desk.judgePhotoHint': 'lhasf',
  'desk.reviews': 'sm',
  'desk.lookAtReview': 'sm',
  'desk.closeReview': 'sm',
  'desk.lookAtPair': 's',
  'ticket.contestReview': 'rl',
  'desk.verifyEvidence': 'lhasfdm',
  'ticket.contestPhotoHint': 'rl',
  'ticket.acceptProposal': 'rl',
  'ticket.declineProposal': 'rl',
  'ticket.appeal': 'rl',
  'ticket.reopen': 'rl',
  'ticket.answerFollowUp': 'rl',
  'desk.requestProof': 'lhasf',
  'desk.propose': 'lhasf',
  'desk.calculate': 'lhasf',
  'desk.redeemCoupon': 'l',
  'ticket.listCoupons': 'rl',
  'desk.approveRemedy': 'asf',
  'desk.ruleLiability': 'asf',
  'desk.receiveReturn': 'lhasf',
  'desk.inspectReturn': 'lhasf',
  'desk.dispatch': 'lhasf',
  'desk.parcelArrived': 'lhasf',
  'desk.handOut': 'lhasf',
  'desk.reportParcel': 'lhasf',
  'ticket.sendBack': 'rl',
  'ticket.takeDelivery': 'rl',
  'ticket.refuseParcel': 'rl',
  'ticket.contestCancel': 'rl',
  'desk.decideAppeal': 'asf',
  'desk.findResidents': 'lh',
  'desk.residentOrders': 'lh',
  'desk.inbox': 'lh',
  'desk.queue': 'asfdm',
  'desk.inboxChanges': 'lh',
  'desk.queueChanges': 'asfdm',
  'desk.cards': 'lhasfdm',
  'desk.duty': 'la',
  'desk.takeClaims': 'a',
  'account.languages': 'rla',
  'account.setPreference': 'rl',
  'account.setReadingLanguage': 'rlhasdmfpcyz',
  'language.pack': 'grlhasdmfpcyz',
  'account.setLanguages': 'rla',
  'desk.setAway': 'l',
  'desk.endAway': 'l',
  'desk.transferChoices': 'lhasf',
  'desk.transfer': 'lhasf',
  'desk.leaders': 's',
  'desk.setMostOpen': 's',
  'desk.suspendLeader': 's',
  'desk.view': 'lhasfdm',
  'desk.export': 'lhasfdm',
  'ticket.export': 'rl',
  'desk.search': 'lhasfdm',
  'desk.residentArchive': 'lhasfdm',
  'desk.reply': 'lhasf',
  'desk.refund': 'lhasf',
  'desk.batches': 'l',
  'desk.refundBatch': 'l',
  'desk.batchRefund': 'lsf',
  'desk.batchRefundsAsked': 'sf',
  'desk.decideBatchRefund': 'sf',
  'desk.askLeader': 'h',
  'desk.handUp': 'lh',
  'desk.approve': 'asf',
  'desk.reject': 'asf',
  'desk.chooseOtherPath': 'f',
  'desk.openTask': 'lhasf',
  'desk.cancelTask': 'lhasf',
  'desk.close': 'lhasf',
  'task.list': 'lhasfpcy',
  'task.view': 'lhasfpcy',
  'task.answer': 'lhasfpcy',
  'task.decline': 'y',
  'task.showPhone': 'asf',
  'task.recordCall': 'asf',
  'knowledge.scripts': 'lhasf',
  'knowledge.procedures': 'lhasdmfz',
  'knowledge.questions': 'rlhasdmfz',
  'knowledge.search': 'lhasdmfz',
  'knowledge.ask': 'rlh',
  'knowledge.drafts': 'sz',
  'knowledge.edit': 'sz',
  'knowledge.restore': 'sz',
  'policy.list': 'smfz',
  'policy.instant': 'rlhasmfz',
  'policy.preview': 'smfz',
  'policy.previewCalendars': 'smfz',
  'policy.draftCalendars': 'z',
  'policy.draft': 'z',
  'policy.discard': 'fz',
  'policy.confirm': 'fz',
  'recall.list': 'asf',
  'recall.preview': 'sf',
  'recall.start': 'sf',
  'recall.approve': 'sf',
  'recall.cancel': 'sf',
  'recall.view': 'asf',
  'recall.forLeader': 'l',
  'recall.alarms': 'asfdm',
  'recall.alarm': 'asfdm',
  'recall.takeAlarm': 'as',
  'recall.decideSale': 's',
  'recall.tellLeaders': 's',
  'recall.askQuality': 'as',
  'recall.closeAlarm': 's',
  'recall.alarmForLeader': 'lh',
  'fund.leaderStatement': 'l',
  'fund.overview': 'asf',
  'reconciliation.days': 'sf',
  'reconciliation.day': 'sf',
  'reconciliation.exceptions': 'sf',
  'reconciliation.askBillAgain': 'f',
  'reconciliation.resolve': 'f',
  'reconciliation.confirm': 'sf',
  'fund.holds': 'asf',
  'fund.history': 'asf',
  'fund.trialBalance': 'sf',
  'fund.kindAccounts': 'sf',
  'fund.statement': 'sf',
  'fund.turnover': 'sf',
  'fund.exportStatement': 'sf',
  'fund.trail': 'asf',
  'fund.ticketEntries': 'asf',
  'fund.months': 'sf',
  'fund.month': 'sf',
  'fund.closeMonth': 'f',
  'fund.pots': 'smf',
  'fund.askPotMove': 'f',
  'fund.decidePotMove': 'sf',
  'fund.myExperiments': 'l',
  'fund.reportExperiment': 'l',
  'fund.decideExperiment': 'sf',
  'fund.recordCommission': 'f',
  'fund.answerChargeback': 'pc',
  'fund.planChargeback': 'pc',
  'fund.myChargebacks': 'pc',
  'fund.listChargebacks': 'sf',
  'fund.viewChargeback': 'sfpc',
  'fund.recovery': 'sf',
  'fund.decideChargeback': 'sf',
  'fund.offsetChargebacks': 'f',
  'fund.owingPartners': 'sf',
  'fund.commissions': 'sf',
  'member.list': 'lz',
  'member.log': 'z',
  'member.invite': 'lz',
  'member.revokeInvitation': 'lz',
  'member.removeRole': 'lz',
  'member.invitation': 'grlhasdmfpcyz',
  'member.accept': 'grlhasdmfpcyz',
  'member.decline': 'grlhasdmfpcyz',
  'member.becomeFirst': 'grlhasdmfpcyz',
  'track.view': 'grlhasdmfpcyz',
  'track.openParcel': 'grlhasdmfpcyz',
  'complaint.beginUpload': 'grlhasdmfpcyz',
  'complaint.finishUpload': 'grlhasdmfpcyz',
  'complaint.file': 'grlhasdmfpcyz',
  'complaint.follow': 'grlhasdmfpcyz',
  'complaint.add': 'grlhasdmfpcyz',
  'desk.complaints': 'asm',
  'desk.complaint': 'asm',
  'desk.answerComplaint': 'as',
  'desk.communities': 'sd',
  'desk.complaintCode': 'lsd',
  'desk.raiseComplaint': 's',
  'desk.closeComplaint': 'as',
  'desk.clockBoard': 'sdm',
  'desk.calendars': 'sfdmz',
  'desk.setPriority': 's',
  'desk.pairs': 's',
  'desk.correctHints': 'lhasf',
  'desk.confirmPlan': 'lhasf',
  'desk.parcels': 'l',
  'desk.parcelCode': 'l',
  'desk.groupGoods': 'lh',
  'desk.letter': 'l',
  'desk.signLetter': 'l',
  'desk.printLetter': 'l',
  'account.listFamily': 'rl',
  'account.inviteFamily': 'rl',
  'account.familyInvitation': 'grlhasdmfpcyz',
  'account.acceptFamily': 'grlhasdmfpcyz',
  'account.endFamily': 'rl',
};

const letters = {
  guest: 'g',
  resident: 'r',
  leader: 'l',
  helper: 'h',
  agent: 'a',
  supervisor: 's',
  regionalManager: 'd',
  management: 'm',
  finance: 'f',
  supplier: 'p',
  carrier: 'c',
  mysteryCustomer: 'y',
  administrator: 'z',
} as const satisfies Record<Role, string>;

let estate: EstateCloud;
/** Roles are checked by the same code in memory, some twelve hundred times. */
const memory = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'), 'roles');

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

/** Somebody of the estate who has this role and no other. */
function personWith(role: Role): string {
  if (role === 'guest') return 'nobody-we-know';
  const person = estate
    .documents('people', { roles: role })
    .find(({ roles }) => roles.length === 1 || (role === 'leader' && !roles.includes('agent')));
  if (person === undefined) throw new Error(`the estate has no ${role}`);
  return person._id;
}

const names = Object.keys(actions) as ActionName[];

test('every action of the contract stands in the table here', () => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
});

test.each(names)('%s lets in exactly who may call it', async (action) => {
  for (const [role, letter] of Object.entries(letters)) {
    const person = personWith(role as Role);
    // The input does not fit any schema, so nothing is done: who gets that far was let in.
    const envelope = await memory.callRaw(person, action, { surprise: { $ne: 1 } });
    const code = envelope.ok ? 'ok' : envelope.code;
    const letIn = expected[action].includes(letter);
    expect([action, role, code]).toEqual([action, role, letIn ? 'badInput' : 'notAllowed']);
  }
});

test.each([
  'sla-sweep',
  'outbox-relay',
  'fund-upkeep',
  'routing-upkeep',
  'reconcile-bills',
  'payment-callback',
  'content-check-callback',
  'order-import',
  'parcel-import',
])('%s does nothing for a client, whatever it says it is', async (name) => {
  const event = {
    Type: 'Timer',
    TriggerName: 'every-minute',
    outboxIds: ['x'],
    outRefundNo: 'made-up',
    orders: [],
  };
  const caller = { source: 'wx_client', openid: 'someone' };
  const { result } = await estate.cloud.invokeFunction(name, event, caller);
  const refused = {
    'payment-callback': { errcode: 1, errmsg: 'notAllowed' },
    'content-check-callback': 'refused',
  }[name] ?? { ok: false, code: 'notAllowed' };
  expect(result).toEqual(refused);
});

test('an event that claims to be someone else is the caller all the same', async () => {
  const event = {
    action: 'account.me',
    input: {},
    userInfo: { openId: 'local-zhou-min' },
    openid: 'local-zhou-min',
    OPENID: 'local-zhou-min',
  };
  const caller = { source: 'wx_client', openid: 'nobody-we-know' };
  const { result } = await estate.cloud.invokeFunction('account', event, caller);
  expect(result).toMatchObject({ ok: true, value: { personId: null, roles: ['guest'] } });
});

test.each(['constructor', '__proto__', 'toString', 'ticket.file', '', 'desk.refund'])(
  'an action named %p is unknown to a function that does not serve it',
  async (action) => {
    const caller = { source: 'wx_client', openid: 'someone' };
    const { result } = await estate.cloud.invokeFunction('track', { action, input: {} }, caller);
    expect(result).toMatchObject({ ok: false, code: 'unknownAction' });
  },
);
