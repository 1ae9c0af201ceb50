import { Image, Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import { showPhotos } from '../cloud/show-photos';
import type { IconName } from '../theme/icons';
import { named, pictured } from '../theme/named';
import { Icon } from './icon';
import './evidence-strip.scss';

export interface EvidencePhoto {
  id: string;
  url: string;
  caption?: string;
  icon?: IconName;
}

/** Photos three in a row; a tap shows one over the whole screen. */
export function EvidenceStrip({ photos }: { photos: EvidencePhoto[] }) {
  const urls = photos.map((photo) => photo.url);
  return (
    <View className="shots">
      {photos.map((photo, index) => (
        <View
          key={photo.id}
          className="shot"
          onClick={() => void showPhotos(urls, index)}
          {...named('button', viewLabel(index + 1, photo.caption))}
        >
          <Image className="shot__picture" src={photo.url} mode="aspectFill" {...pictured('')} />
          {photo.caption !== undefined && (
            <View className="shot__caption">
              {photo.icon !== undefined && <Icon name={photo.icon} />}
              <Text>{photo.caption}</Text>
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

function viewLabel(number: number, caption: string | undefined): string {
  const view = text('photo.view', { number });
  return caption === undefined ? view : [view, caption].join(text('join.clause'));
}

export interface Fact {
  id: string;
  words: string;
  /** False: looked for and not found; said, not hidden. */
  holds: boolean;
}

/** What was looked up, two in a row. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <View className="facts">
      {facts.map(({ id, words, holds }) => (
        <View key={id} className={`facts__fact ${holds ? '' : 'facts__fact--not'}`}>
          <Icon name={holds ? 'circle-check' : 'circle-help'} />
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  );
}
