import type { PackedHead } from './linear-head';

/** What a model learnt from, what it is worth and where it fails: lies beside its weights. */
export interface ModelCard {
  model: string;
  /** YYYY-MM-DD */
  trainedOn: string;
  seed: number;
  data: ReadonlyArray<{ name: string; texts: number; licence: string }>;
  /** False: trained on texts that nobody licensed; a platform retrains on its own texts. */
  isLicensed: boolean;
  /** Measured on texts that the measured model had not seen; shares from 0 to 1. */
  figures: Readonly<Record<string, number>>;
  limits: readonly string[];
}

export interface SentimentModel {
  card: ModelCard;
  head: PackedHead;
}

export interface ClassModel {
  card: ModelCard;
  heads: ReadonlyArray<PackedHead & { class: string }>;
}
