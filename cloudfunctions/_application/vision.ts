import type { PhotoFindingKind } from '../../domain/understanding/photo/findings';

/** What a model of others is asked about: kinds of harm for which there is nothing to train on. */
export const visionKinds = ['crushed', 'leaking', 'parcelDamaged'] as const satisfies readonly PhotoFindingKind[];

export interface VisionFinding {
  kind: (typeof visionKinds)[number];
  /** 0-100, as the provider says it. */
  confidencePercent: number;
}

/**
 * A model of somebody else's that looks at photos. Optional: nothing leaves without one being set up
 * and the policy in force saying so, and what it finds is a hint that bears its name.
 */
export interface Vision {
  /** Under which people read what it says. */
  provider: string;
  /** Gets the picture alone: no id, no name, no place. Throws when it cannot be asked. */
  look(photo: { format: 'jpg' | 'png' | 'webp'; bytes: Uint8Array }): Promise<VisionFinding[]>;
}
