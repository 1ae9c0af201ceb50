import { Image, View } from '@tarojs/components';
import './goods-picture.scss';
import { pictured } from '../theme/named';

/** The goods' own picture on a quiet plate; decoration, the name always stands beside it. */
export function GoodsPicture({ url, small = false }: { url: string; small?: boolean }) {
  return (
    <View className={`thumb ${small ? 'thumb--sm' : ''}`} ariaHidden>
      {url !== '' && <Image className="thumb__picture" src={url} mode="aspectFit" {...pictured('')} />}
    </View>
  );
}
