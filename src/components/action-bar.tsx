import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SplitBar, type Split } from './split-bar';

/** What stays under a leader's ticket: who pays, the way out, and the one persimmon button. */
export function ActionBar({ split, children }: { split: Split | null; children: ReactNode }) {
  return (
    <View>
      {split !== null && <SplitBar split={split} />}
      <View className="dock__row" style={split === null ? '' : 'margin-top:12px'}>
        {children}
      </View>
    </View>
  );
}
