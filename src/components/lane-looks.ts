import type { Lane } from '../../domain/primitives/lane';
import type { IconName } from '../theme/icons';
import type { Tone } from './state-chip';

/** How a lane's chip looks; a standard claim has none. */
export const laneLooks: Record<Exclude<Lane, 'standard'>, { icon: IconName; tone: Tone }> = {
  green: { icon: 'hand-heart', tone: 'jade' },
  motherAndBaby: { icon: 'baby', tone: 'plain' },
  freshFood: { icon: 'apple', tone: 'plain' },
  night: { icon: 'moon', tone: 'plain' },
};
