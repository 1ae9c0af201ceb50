import { View } from '@tarojs/components';
import type { AccessView } from '../../../../domain/contract/views/privacy';
import { momentText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { Icon } from '../../../components/icon';

/** Who looked at my claims and my number, when and why; newest first. */
export function AccessList({ accesses }: { accesses: AccessView[] }) {
  return (
    <View className="card card--flush">
      <View className="row title">{text('myData.accesses')}</View>
      {accesses.length === 0 && <View className="row sub">{text('myData.noAccess')}</View>}
      {accesses.map((access) => (
        <View key={`${access.at}-${access.viewerName}-${access.what}`} className="row">
          <Icon name={access.what === 'phone' ? 'phone' : 'eye'} />
          <View className="grow">
            {access.viewerName === '' ? text('myData.someone') : access.viewerName}
            <View className="cap">{whatWords(access)}</View>
          </View>
          <View className="cap">{momentText(access.at, serverNow())}</View>
        </View>
      ))}
    </View>
  );
}

function whatWords({ what, reason, goodsName }: AccessView): string {
  if (what === 'search') return text('myData.searchedForFiling');
  if (what === 'printout') return text('myData.printedClaim', { goods: goodsName ?? '' });
  if (what === 'claim' || reason === null) {
    return text('myData.lookedAtClaim', { goods: goodsName ?? '' });
  }
  return text('myData.lookedAtPhone', { reason: text(`accessReason.${reason}`) });
}
