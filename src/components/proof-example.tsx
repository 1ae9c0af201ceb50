import { View } from '@tarojs/components';
import type { ProofKind } from '../../domain/entitlement/proof';
import { text } from '../../locales/text';
import './proof-example.scss';

/** How a good photo of this kind looks: drawn, so that nobody takes it for the goods. */
export function ProofExample({ kind }: { kind: ProofKind }) {
  return (
    <View className="proof-example">
      <View
        className={`proof-example__picture proof-example__picture--${kind}`}
        role="img"
        ariaLabel={text('proofExample.alt', { kind: text(`proofKind.${kind}`) })}
      />
      <View className="cap">{text('proofExample.like')}</View>
    </View>
  );
}
