import type { Instant } from '../../primitives/instant';
import type { Issue } from '../../primitives/issue';
import type { Sentence } from '../../primitives/sentence';
import type { ClosingCheck } from '../../task/closing';
import type { AskableKind, TaskKind, TaskOutcome } from '../../task/kind';
import type { TaskClockKind } from '../../task/task-times';
import type { TaskState } from '../../task/transition';
import type { TimelineStep } from '../../ticket/timeline-step';
import type { EvidenceView } from './evidence';
import type { PhotoView, RatingView } from './ticket';

export interface TaskClockView {
  kind: TaskClockKind;
  startedAt: Instant;
  warnAt: Instant;
  dueAt: Instant;
  stoppedAt: Instant | null;
  tone: 'inTime' | 'soon' | 'late';
  why: Sentence;
}

export interface TaskCardView {
  taskId: string;
  kind: TaskKind;
  state: TaskState;
  /** The short number of the ticket, to speak about it on the phone. */
  ticketNumber: string;
  /** Only for those whose page the ticket is. */
  ticketId: string | null;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  issue: Issue;
  /** Where a mystery customer is sent; null for every other task. */
  communityName: string | null;
  openedAt: Instant;
  /** The clock that is due next; null when none runs. */
  clock: TaskClockView | null;
  answeredAt: Instant | null;
  outcome: TaskOutcome | null;
}

export interface TaskAnswerView {
  outcome: TaskOutcome;
  words: string;
  photos: PhotoView[];
  at: Instant;
  /** Empty where silence answered. */
  byName: string;
}

/** What was asked of others, as the owner of the ticket sees it. */
export interface AskedTaskView {
  taskId: string;
  kind: TaskKind;
  state: TaskState;
  /** Of the partner; empty for the platform's own people. */
  partnerName: string;
  ask: string;
  clock: TaskClockView | null;
  answer: TaskAnswerView | null;
  mayCancel: boolean;
}

/** The resident as someone who must call them needs them; the number is asked for by a tap. */
export interface CallContextView {
  residentName: string;
  building: string;
  /** Steps of the script, with names, goods and score filled in. */
  script: Sentence[];
  calls: Array<{ at: Instant; byName: string; reached: boolean }>;
  /** After so many calls in vain it may be reported as not reached. */
  callTries: number;
}

/** The story with the words said on the way, so that nobody has to ask again: for the platform's own people only. */
export interface TaskStoryView {
  note: string | null;
  timeline: TimelineStep[];
  rating: RatingView | null;
}

/** One task with exactly what its kind needs. */
export interface TaskView extends TaskCardView {
  ask: { words: string; by: 'leader' | 'platform'; at: Instant } | null;
  item: { batchId: string; quantity: number; unit: string };
  /**
   * Only photos that passed the content check, for whoever is not of the platform; none for a
   * mystery customer, who looks for themselves.
   */
  photos: PhotoView[];
  /** Null where it is none of theirs. */
  coldChain: EvidenceView['coldChain'];
  logistics: EvidenceView['logistics'];
  packing: { packedGrams: number; packedAt: Instant } | null;
  /** Other residents with the same goods and batch; null where it is none of theirs. */
  sameBatchResidents: number | null;
  call: CallContextView | null;
  story: TaskStoryView | null;
  answer: TaskAnswerView | null;
  /** What an answer may say now; empty when there is nothing to answer. */
  outcomes: TaskOutcome[];
  wordsNeeded: boolean;
  mayDecline: boolean;
}

/** What the handler looks at before closing. */
export interface ClosingView {
  checks: ClosingCheck[];
  mayClose: boolean;
}

/** Whom the owner of a ticket may ask now. */
export interface AskableView {
  kind: AskableKind;
  /** Empty for the platform's own people. */
  partnerName: string;
  hours: number;
}

export interface TaskListView {
  open: TaskCardView[];
  /** The newest that are over, 20 at most. */
  done: TaskCardView[];
}
