import type { Procedure } from '../../knowledge/procedure';
import type { Question } from '../../knowledge/question';
import type { Script } from '../../knowledge/script';
import type { WorkedCase } from '../../knowledge/worked-case';
import type { Instant } from '../../primitives/instant';
import type { ReadingLanguage } from '../../primitives/reading-language';
import type { OrderView } from './order';
import type { TicketCardView } from './ticket';

/** Content with the figures of the policy filled in; a script keeps the places of a ticket. */
export interface KnowledgeShelf {
  script: Script;
  procedure: Procedure;
  case: WorkedCase;
  question: Question;
}

/** One thing found by words, whole. */
export type KnowledgeHit = {
  [Kind in keyof KnowledgeShelf]: { kind: Kind; entry: KnowledgeShelf[Kind] };
}[keyof KnowledgeShelf];

/** What the answering service says. It never acts; it says when it does not know. */
export interface KnowledgeAnswerView {
  /** Null: nothing that is known answers this. */
  answer: {
    questionId: string;
    question: string;
    text: string;
    /** The same in the words of a provider's model; null where it was not asked, or not usable. */
    phrased: string | null;
    /** Of question and text. */
    language: ReadingLanguage;
  } | null;
  /**
   * What comes first for who asks in English: how their own stands, and that the entry is in
   * Chinese. A sentence each; none for who asks in the language of the entries.
   */
  foreword: string[];
  /** Who would put it into other words on request; null where the platform set up nobody. */
  phrasedBy: string | null;
  /** The asker's own, where the question is about them or names their goods. */
  claims: TicketCardView[];
  orders: OrderView[];
  /** What may have been meant. */
  related: Array<{ questionId: string; question: string }>;
}

/** One entry as its editor sees it: places in braces stand open. */
export interface KnowledgeDraftView {
  kind: keyof KnowledgeShelf;
  entryId: string;
  entry: KnowledgeHit['entry'];
  /** 0: as it shipped. */
  version: number;
  hidden: boolean;
  editedByName: string | null;
  editedAt: Instant | null;
}

/** A figure that content may name in braces, and what it says today: `firstReply`, `10 分钟`. */
export interface KnowledgeFigureView {
  name: string;
  words: string;
}
