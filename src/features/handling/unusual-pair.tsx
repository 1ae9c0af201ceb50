import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PairView } from '../../../domain/contract/views/pair';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import { pairReasonTexts } from './pair-words';

const PAIRS_PAGE = '/packages/platform/pairs/index';

/** A supervisor is told, nobody else; deciding on the claim goes on as ever. */
export function UnusualPair({ pair }: { pair: PairView | null }) {
  if (pair === null) return null;
  return (
    <View
      className="note note--soon"
      id="unusual-pair"
      onClick={() => void Taro.navigateTo({ url: PAIRS_PAGE })}
      {...roleOf('button')}
    >
      <Icon name="users" />
      <View className="grow">
        <View className="strong">{text('pairs.onTicket')}</View>
        {pairReasonTexts(pair).map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
