import { View } from '@tarojs/components';
import { text } from '../../locales/text';
import { useReading } from '../cloud/reading-language';

/** On content that a platform writes and nobody translates: who reads no Chinese is told so. */
export function ContentInChinese() {
  const { shown } = useReading();
  if (shown !== 'en') return null;
  return <View className="cap">{text('readingLanguage.contentInChinese')}</View>;
}
