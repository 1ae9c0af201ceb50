import type { BringIntoView, FocusField, WatchKeys } from './watch-keys';

/** WeChat tells mini-programs of no keys, so nothing here is ever asked for. */
export const watchKeys: WatchKeys = () => () => undefined;

export const bringIntoView: BringIntoView = () => undefined;

export const focusField: FocusField = () => undefined;
