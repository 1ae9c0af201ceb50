import type { Issue } from '../primitives/issue';

/** An example written for teaching; nobody in it exists. S0 1.3 3.2 */
export interface WorkedCase {
  id: string;
  title: string;
  issue: Issue;
  /** As the resident put it. */
  before: string;
  /** What was done, and why so. */
  done: string;
  after: string;
  lesson: string;
}
