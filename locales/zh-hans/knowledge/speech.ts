import type { Speech } from '../../../domain/knowledge/speech';
import { vocabulary } from '../../en/knowledge/vocabulary';
import { simplified, traditional } from './characters';
import { concepts } from './concepts';
import { dialects } from './dialects';
import { elsewhere } from './elsewhere';

/** How residents and leaders of the communities speak. */
export const speech: Speech = {
  spelling: { traditional, simplified, dialects, foreign: vocabulary },
  concepts,
  elsewhere,
};
