/** How far two columns of labels agree, and how well one finds the other. */

export interface LabelPair {
  truth: string;
  said: string;
}

export function accuracyOf(pairs: readonly LabelPair[]): number {
  const right = pairs.filter(({ truth, said }) => truth === said).length;
  return pairs.length === 0 ? 0 : right / pairs.length;
}

/** Cohen's kappa: agreement beyond what chance gives to labels that are as frequent. */
export function kappaOf(pairs: readonly LabelPair[]): number {
  const labels = [...new Set(pairs.flatMap(({ truth, said }) => [truth, said]))];
  const byChance = labels.reduce((sum, label) => {
    const one = pairs.filter(({ truth }) => truth === label).length / pairs.length;
    const other = pairs.filter(({ said }) => said === label).length / pairs.length;
    return sum + one * other;
  }, 0);
  return byChance === 1 ? 1 : (accuracyOf(pairs) - byChance) / (1 - byChance);
}

/** F1 of one label: the harmonic mean of precision and recall. */
export function f1Of(pairs: readonly LabelPair[], label: string): number {
  const hits = pairs.filter(({ truth, said }) => truth === label && said === label).length;
  const named = pairs.filter(({ said }) => said === label).length;
  const meant = pairs.filter(({ truth }) => truth === label).length;
  return named + meant === 0 ? 0 : (2 * hits) / (named + meant);
}

/** The mean of F1 over labels, rare ones counting as much as frequent ones. */
export function macroF1(pairs: readonly LabelPair[], labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + f1Of(pairs, label), 0) / labels.length;
}

const BINS = 10;

/** Expected calibration error: by how much confidence and truth differ, over ten bins. */
export function calibrationError(judged: ReadonlyArray<{ confidence: number; isRight: boolean }>) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, isRight } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += isRight ? 1 : 0;
  }
  const off = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return judged.length === 0 ? 0 : off / judged.length;
}
