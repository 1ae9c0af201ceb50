import type { Figure } from '../../scripts/figure';

/** Rows of a table with named columns, as `--out` writes them. */
export type Prediction = Record<string, string | number>;

/**
 * One kind of evidence that is understood. A part measures itself on the data it finds, and judges
 * whatever anybody brings: that is how one knows on one's own data what the figures are worth.
 */
export interface EvaluationPart {
  name: string;
  /** False: measures itself on what ships; the folder is then an empty name. */
  needsData?: false;
  /** Figures with their gates, by splits that the part explains where it makes them. */
  evaluate(dataFolder: string): Promise<Figure[]>;
  /** Predictions for a file or folder; null where it is none of this part's. */
  predict(file: string): Promise<Prediction[] | null>;
  /** Scores for a list of pairs; left out where nothing of the part comes in pairs. */
  scorePairs?(file: string): Promise<Prediction[]>;
}
