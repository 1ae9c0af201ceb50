/** What makes a claim more urgent when it is filed. S2 03 04 names the words; sums are ours. */
export interface PriorityPolicy {
  /** Safety, health, media, the authorities' hotline. S2 03 04 */
  majorWords: readonly string[];
  /** Threats to complain, quarrels, several people hurt in their trust. S2 03 04 (choice ours) */
  importantWords: readonly string[];
  /** What is claimed is worth so much: two people decide above it (ours). */
  importantFromFen: number;
}

/** In force from November 2026. */
export const priority202611: PriorityPolicy = {
  majorWords: [
    '医院',
    '住院',
    '急诊',
    '中毒',
    '过敏',
    '上吐下泻',
    '12315',
    '12345',
    '消协',
    '市场监管',
    '食药监',
    '记者',
    '媒体',
    '曝光',
    '报警',
    '起火',
    '爆炸',
    '触电',
    '玻璃碴',
  ],
  importantWords: ['投诉', '起诉', '律师', '骗子', '假货', '异物'],
  importantFromFen: 1_000_00,
};
