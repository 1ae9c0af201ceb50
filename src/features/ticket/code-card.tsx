import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { text } from '../../../locales/text';
import { trackingCode, trackingLink } from '../../cloud/tracking';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { pictured } from '../../theme/named';
import './code-card.scss';

/** The code that shows the progress to the family: no name, no phone. */
export function CodeCard({ ticketId, token }: { ticketId: string; token: string }) {
  const [picture, setPicture] = useState<string | null>();
  const link = trackingLink(token);
  useEffect(() => {
    void trackingCode(ticketId, token).then(setPicture);
  }, [ticketId, token]);
  const copy = async () => {
    if (link === null) return;
    await Taro.setClipboardData({ data: link });
    tell(text('claim.copied'));
  };
  const openCard = () => {
    const url = `/packages/resident/share-card/index?ticketId=${ticketId}&token=${token}`;
    void Taro.navigateTo({ url });
  };
  return (
    <View className="card line code">
      <View className="code__plate">
        {typeof picture === 'string' && (
          <Image
            id="tracking-code"
            className="code__picture"
            src={picture}
            mode="aspectFit"
            {...pictured(text('claim.codeAlt'))}
          />
        )}
        {picture === null && <Icon name="qr-code" className="code__none" />}
      </View>
      <View className="grow">
        <View className="strong">{text('claim.code')}</View>
        <View className="cap">
          {text(picture === null ? 'claim.codeMissing' : 'claim.codeHint')}
        </View>
        <View className="code__share">
          {link === null ? (
            <Button size="small" icon="share-2" openType="share">{text('claim.share')}</Button>
          ) : (
            <Button size="small" icon="share-2" onTap={() => void copy()}>
              {text('claim.share')}
            </Button>
          )}
          <Button id="share-card" size="small" kind="quiet" icon="image" onTap={openCard}>
            {text('shareCard.open')}
          </Button>
        </View>
      </View>
    </View>
  );
}
