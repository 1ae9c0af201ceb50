import Taro from '@tarojs/taro';
import { text } from '../../locales/text';
import { HOME_PAGE } from '../page-roles';

/** Back where one came from; a page opened from a message or a code leads home. */
export function wayBack(): { label: string; isHome: boolean; goBack: () => void } {
  if (Taro.getCurrentPages().length > 1) {
    const goBack = () => void Taro.navigateBack();
    return { label: text('action.back'), isHome: false, goBack };
  }
  const goHome = () => void Taro.reLaunch({ url: HOME_PAGE });
  return { label: text('action.home'), isHome: true, goBack: goHome };
}
