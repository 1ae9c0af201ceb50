import type { Instant } from '../primitives/instant';

/** What a laboratory or the supplier's own check found of a batch before it was sold. */
export interface InspectionReport {
  reportNumber: string;
  /** Who inspected: an institution, never a person. */
  inspector: string;
  inspectedAt: Instant;
  passed: boolean;
  /** What was found, in a line. */
  finding: string;
}
