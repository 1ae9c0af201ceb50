import type { LiabilityFacts } from '../../../domain/liability/rule';

/** Something fresh is rotten, and nothing is on record. */
export const noRecords: LiabilityFacts = {
  issue: 'rotten',
  goods: { perishable: true, customMade: false },
  coldChain: null,
  weighing: null,
  seal: null,
  inspection: null,
  handOut: null,
  leftOverUnits: null,
  keptHours: null,
  sameBatchResidents: 0,
  sameBatchLeaders: 1,
  said: { used: false, unwell: false },
};
