import { Text, View } from '@tarojs/components';
import type { Fen } from '../../domain/primitives/money';
import { moneyText } from '../../locales/format';
import { text } from '../../locales/text';
import { named } from '../theme/named';
import { Icon } from './icon';
import { Money } from './money';
import './split-bar.scss';

export interface Split {
  platformFen: Fen;
  leaderFen: Fen;
  /** What the leader lays out: always 0, and loud. */
  leaderAdvancesFen: Fen;
}

/** Whose eyes it is for: a leader reads 您的份额, the platform 团长份额. */
export type SplitReader = 'leader' | 'platform';

function Bar({ split, big, reader }: { split: Split; big: boolean; reader: SplitReader }) {
  const label = text(reader === 'leader' ? 'split.read' : 'split.readPlatform', {
    platformFen: split.platformFen,
    shareFen: split.leaderFen,
    advanceFen: split.leaderAdvancesFen,
  });
  return (
    <View className={`split__bar ${big ? 'split__bar--big' : ''}`} {...named('img', label)}>
      <View className="split__platform" style={`flex-grow:${split.platformFen}`} />
      <View className="split__share" style={`flex-grow:${split.leaderFen}`} />
    </View>
  );
}

/** Who pays, true to scale; the words stand outside the bar and never clip. */
export function SplitBar({ split, reader = 'leader' }: { split: Split; reader?: SplitReader }) {
  const own = reader === 'leader';
  return (
    <View className="split">
      <Bar split={split} big={false} reader={reader} />
      <View className="split__key">
        <View className="split__part">
          <View className="split__dot split__dot--platform" />
          <Text>{text('split.platform')}</Text>
          <Money amountFen={split.platformFen} className="split__amount" />
        </View>
        <View className="split__part">
          <View className="split__dot split__dot--share" />
          <Text>{text(own ? 'split.share' : 'split.leaderShare')}</Text>
          <Money amountFen={split.leaderFen} className="split__amount" />
        </View>
        <View className="split__part split__zero">
          <Text>{text(own ? 'split.advance' : 'split.leaderAdvance')}</Text>
          <Text className="split__amount">{shortMoney(split.leaderAdvancesFen)}</Text>
        </View>
      </View>
    </View>
  );
}

/** ¥0 says it better than ¥0.00. */
function shortMoney(amountFen: Fen): string {
  return moneyText(amountFen).replace(/\.00$/, '');
}

/** The same, one line each, for the confirmation sheet. `shareHint`: where the share is from. */
export function SplitList({ split, shareHint, reader = 'leader' }: {
  split: Split;
  shareHint: string;
  reader?: SplitReader;
}) {
  const own = reader === 'leader';
  const whole = Math.max(1, split.platformFen + split.leaderFen);
  const percent = Math.round((split.platformFen / whole) * 100);
  return (
    <View className="split">
      <Bar split={split} big reader={reader} />
      <View className="split__line">
        <View className="split__dot split__dot--platform" />
        <View className="grow">{text('split.platformPercent', { percent })}</View>
        <Money amountFen={split.platformFen} className="split__amount" />
      </View>
      <View className="split__line">
        <View className="split__dot split__dot--share" />
        <View className="grow">
          {text(own ? 'split.sharePercent' : 'split.leaderSharePercent', {
            percent: 100 - percent,
          })}
          <View className="cap">{shareHint}</View>
        </View>
        <Money amountFen={split.leaderFen} className="split__amount" />
      </View>
      <View className="split__line split__line--zero">
        <Icon name="shield-check" />
        <View className="grow">{text(own ? 'split.advance' : 'split.leaderAdvance')}</View>
        <Money amountFen={split.leaderAdvancesFen} />
      </View>
    </View>
  );
}
