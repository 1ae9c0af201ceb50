/** Who asks it: a leader reads the resident's answers as well. */
export type Audience = 'resident' | 'leader';

export const questionTopics = [
  'filing',
  'proof',
  'money',
  'time',
  'goodsBack',
  'safety',
  'people',
  'fund',
  'desk',
] as const;

export type QuestionTopic = (typeof questionTopics)[number];

/** One question about the rules with its answer; the places in braces are figures of the policy. */
export interface Question {
  id: string;
  topic: QuestionTopic;
  audience: Audience;
  question: string;
  /** The same thing as other people ask it. */
  alsoAsked: readonly string[];
  answer: string;
  /** The same for who reads English; left out where nobody wrote it. */
  english?: { question: string; answer: string };
  /** What of the asker's own the answer is about: their claims or orders stand beside it. */
  about?: 'claims' | 'orders';
}
