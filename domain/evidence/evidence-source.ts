/** Everything that a claim is judged by, in the order in which it is shown. */
export const evidenceSources = [
  'order',
  'payment',
  'logistics',
  'weighing',
  'seal',
  'coldChain',
  'batch',
  'inspectionReport',
  'stock',
  'photos',
  'conversation',
  'earlierOfResident',
  'earlierOfGoods',
  'earlierOfBatch',
  'earlierOfLeader',
] as const;

export type EvidenceSource = (typeof evidenceSources)[number];

/**
 * `missing`: there should be a record and there is none; `notExpected`: such goods have none, as
 * what is sold by the piece is not weighed.
 */
export type SourceStanding = 'found' | 'missing' | 'notExpected';
