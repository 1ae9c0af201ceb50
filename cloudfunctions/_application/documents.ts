/**
 * The documents of the database, one type a collection. Names, phones, addresses and people's own
 * words stand only in `personDetails` and `ticketMessages`, which can be erased; the
 * event log, the ledger and the refunds hold ids and numbers.
 */
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { BatchRefundDocument } from './documents/batch-refunds';
import type { ComplaintDocument, ComplaintMessageDocument } from './documents/complaints';
import type { PrintoutDocument, SearchFillingDocument, TicketSearchDocument } from './documents/archive';
import type { EvidenceFileDocument, EvidencePullDocument } from './documents/evidence-file';
import type { FamilyLinkDocument } from './documents/family';
import type { ParcelCodeDocument, TrackingLinkDocument } from './documents/links';
import type { ConversationDocument, VoiceNoteDocument } from './documents/conversations';
import type {
  AccessDocument,
  ErasureDocument,
  InstantTallyDocument,
  PairTallyDocument,
  RateWindowDocument,
} from './documents/misuse';
import type { MisuseReviewDocument } from './documents/misuse-reviews';
import type { CouponDocument, ParcelDocument } from './documents/fulfilment';
import type {
  AccountDayDocument,
  BookAccountDocument,
  BookDayDocument,
  BookExportDocument,
  BookMarkDocument,
  MonthCloseDocument,
} from './documents/books';
import type {
  BearingDocument,
  ChargebackDocument,
  CommissionDocument,
} from './documents/bearing';
import type { TicketHintsDocument } from './documents/hints';
import type { SignedLetterDocument } from './documents/letters';
import type { InvitationDocument, MembershipEventDocument } from './documents/membership';
import type { ExperimentDocument, PotDocument, PotMoveDocument } from './documents/pots';
import type { FundAccountDocument,
  FundPurseDocument, JournalEntryDocument, RefundDocument } from './documents/money';
import type { OrderDocument, OrderEvidenceDocument } from './documents/orders';
import type { ConsentDocument, NoticeDocument, OutboxDocument } from './documents/outbox';
import type {
  CommunityDocument,
  PartnerDocument,
  PersonDetailsDocument,
  PersonDocument,
} from './documents/people';
import type { PostingNoteDocument, PostingTurnDocument } from './documents/posting-turns';
import type { PhotoReadingDocument } from './documents/photo-readings';
import type { PhotoDocument, UploadSlotDocument, VideoDocument } from './documents/photos';
import type { RecallDocument, RecallItemDocument } from './documents/recalls';
import type { KnowledgeEditsDocument } from './documents/knowledge';
import type { PolicyDraftDocument, PolicyVersionDocument } from './documents/policies';
import type { HandlerLoadDocument } from './documents/routing';
import type { SweepLeaseDocument } from './documents/sweep';
import type { SuggestionChoiceDocument, WayRecordDocument } from './documents/suggestions';
import type { TaskDocument } from './documents/tasks';
import type {
  BillPageDocument,
  DifferenceDocument,
  DifferenceNoteDocument,
  ReconciliationDayDocument,
} from './documents/reconciliation';
import type {
  RecoveredRefundDocument,
  RecoveryMarkDocument,
  RecoveryMonthDocument,
} from './documents/recovery';
import type {
  TicketDocument,
  TicketEventsDocument,
  TicketMessageDocument,
} from './documents/tickets';

export interface Documents {
  people: PersonDocument;
  personDetails: PersonDetailsDocument;
  communities: CommunityDocument;
  partners: PartnerDocument;
  orders: OrderDocument;
  orderEvidence: OrderEvidenceDocument;
  evidenceFiles: EvidenceFileDocument;
  evidencePulls: EvidencePullDocument;
  tickets: TicketDocument;
  tasks: TaskDocument;
  ticketEvents: TicketEventsDocument;
  ticketMessages: TicketMessageDocument;
  ticketSearch: TicketSearchDocument;
  ticketHints: TicketHintsDocument;
  suggestionChoices: SuggestionChoiceDocument;
  wayRecords: WayRecordDocument;
  searchFillings: SearchFillingDocument;
  sweepLeases: SweepLeaseDocument;
  handlerLoads: HandlerLoadDocument;
  printouts: PrintoutDocument;
  conversations: ConversationDocument;
  voiceNotes: VoiceNoteDocument;
  uploadSlots: UploadSlotDocument;
  photos: PhotoDocument;
  photoReadings: PhotoReadingDocument;
  videos: VideoDocument;
  refunds: RefundDocument;
  fundAccounts: FundAccountDocument;
  fundPurses: FundPurseDocument;
  postingNotes: PostingNoteDocument;
  postingTurns: PostingTurnDocument;
  journalEntries: JournalEntryDocument;
  bookMarks: BookMarkDocument;
  bookDays: BookDayDocument;
  accountDays: AccountDayDocument;
  bookAccounts: BookAccountDocument;
  monthCloses: MonthCloseDocument;
  bookExports: BookExportDocument;
  bearings: BearingDocument;
  chargebacks: ChargebackDocument;
  commissions: CommissionDocument;
  recoveryMarks: RecoveryMarkDocument;
  recoveredRefunds: RecoveredRefundDocument;
  recoveryMonths: RecoveryMonthDocument;
  outbox: OutboxDocument;
  notices: NoticeDocument;
  consents: ConsentDocument;
  trackingLinks: TrackingLinkDocument;
  parcelCodes: ParcelCodeDocument;
  complaints: ComplaintDocument;
  complaintMessages: ComplaintMessageDocument;
  familyLinks: FamilyLinkDocument;
  accessLog: AccessDocument;
  rateWindows: RateWindowDocument;
  pairTallies: PairTallyDocument;
  misuseReviews: MisuseReviewDocument;
  instantTallies: InstantTallyDocument;
  pots: PotDocument;
  potMoves: PotMoveDocument;
  experiments: ExperimentDocument;
  erasures: ErasureDocument;
  parcels: ParcelDocument;
  coupons: CouponDocument;
  invitations: InvitationDocument;
  membershipEvents: MembershipEventDocument;
  signedLetters: SignedLetterDocument;
  policyVersions: PolicyVersionDocument;
  policyDrafts: PolicyDraftDocument;
  reconciliationDays: ReconciliationDayDocument;
  billPages: BillPageDocument;
  differences: DifferenceDocument;
  differenceNotes: DifferenceNoteDocument;
  knowledgeEdits: KnowledgeEditsDocument;
  recalls: RecallDocument;
  batchRefunds: BatchRefundDocument;
  recallItems: RecallItemDocument;
  batchAlarms: BatchAlarmDocument;
}

export type CollectionName = keyof Documents;
