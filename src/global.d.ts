/// <reference types="@tarojs/taro" />
import '@tarojs/components';

declare module '@tarojs/components/types/common' {
  /** Names and roles for screen readers; config/accessible-plugin.ts carries them to WeChat. */
  interface StandardProps {
    ariaLabel?: string;
    ariaRole?: string;
    ariaHidden?: boolean;
    ariaChecked?: boolean;
    /** The browser's spelling of `ariaRole`. */
    role?: string;
    tabIndex?: number;
  }
}
