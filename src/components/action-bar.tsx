import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './action-bar.scss';
import { SplitBar, type Split, type SplitReader } from './split-bar';

interface ActionBarProps {
  split: Split | null;
  reader?: SplitReader;
  /** One sentence under who pays. */
  hint?: string;
  children: ReactNode;
}

/** What stays under a handled ticket: who pays, the way out, and the one persimmon button. */
export function ActionBar({ split, reader, hint, children }: ActionBarProps) {
  const alone = split === null && hint === undefined;
  return (
    <View className="action-bar">
      {split !== null && <SplitBar split={split} reader={reader} />}
      {hint !== undefined && <View className="cap dock__note">{hint}</View>}
      <View className={`dock__row ${alone ? '' : 'dock__row--below'}`}>{children}</View>
    </View>
  );
}
