import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { roleOf } from '../../../theme/named';

const EVERY_MS = 60_000;

/** Batches that several residents have trouble with stand above all single claims. */
export function AlarmRow() {
  const { value } = useView('recall.alarms', { state: 'open' }, { everyMs: EVERY_MS });
  const count = value?.alarms.length ?? 0;
  if (count === 0) return null;
  const words = text('alarms.banner', { count });
  return (
    <View
      id="open-alarms"
      className="note note--late"
      onClick={() => void Taro.navigateTo({ url: '/packages/platform/batch-alarms/index' })}
      {...roleOf('button')}
    >
      <Icon name="triangle-alert" />
      <View className="grow strong">{words}</View>
      <Icon name="chevron-right" />
    </View>
  );
}
