import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Issue } from '../../../domain/primitives/issue';
import { text } from '../../../locales/text';
import { Money } from '../../components/money';
import './claim-line.scss';

export interface LineClaim {
  residentName: string;
  building: string;
  quantity: number;
  unit: string;
  issue: Issue;
  amountFen: number;
}

/** One resident of a batch: who, what is wrong with how much, and the sum. */
export function ClaimLine({ claim, children }: { claim: LineClaim; children?: ReactNode }) {
  const { residentName: name, building, quantity, unit, issue, amountFen } = claim;
  return (
    <View className="claim-line folds">
      <View className="grow">
        <View className="strong">{text('batchRefund.claim', { name, building })}</View>
        <View className="cap">
          {text('batchRefund.what', { issue: text(`issue.${issue}`), quantity, unit })}
        </View>
        {children}
      </View>
      <Money amountFen={amountFen} size="stub" />
    </View>
  );
}
