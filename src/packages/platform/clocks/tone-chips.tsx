import { View } from '@tarojs/components';
import type { ToneCounts } from '../../../../domain/contract/views/clock-board';
import { text } from '../../../../locales/text';
import { StateChip, type Tone } from '../../../components/state-chip';
import type { IconName } from '../../../theme/icons';
import './tone-chips.scss';

const looks = {
  red: { icon: 'circle-alert', tone: 'late' },
  amber: { icon: 'hourglass', tone: 'soon' },
  green: { icon: 'circle-check', tone: 'jade' },
} as const satisfies Record<keyof ToneCounts, { icon: IconName; tone: Tone }>;

const tones = ['red', 'amber', 'green'] as const;

/** Red first; a line leaves out what it has none of. */
export function ToneChips({ counts, all = false }: { counts: ToneCounts; all?: boolean }) {
  const shown = tones.filter((tone) => all || counts[tone] > 0 || (tone === 'green' && isQuiet(counts)));
  return (
    <View className="tone-chips">
      {shown.map((tone) => (
        <StateChip
          key={tone}
          icon={looks[tone].icon}
          tone={counts[tone] === 0 ? 'plain' : looks[tone].tone}
          label={
            isQuiet(counts) && !all
              ? text('board.nothing')
              : text(`board.${tone}`, { count: counts[tone] })
          }
        />
      ))}
    </View>
  );
}

/** Where there is nothing at all, one chip says so. */
function isQuiet({ red, amber, green }: ToneCounts): boolean {
  return red + amber + green === 0;
}
