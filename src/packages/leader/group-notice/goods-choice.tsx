import { View } from '@tarojs/components';
import { useState } from 'react';
import type { GroupGoodsView } from '../../../../domain/contract/views/group-goods';
import { UNKNOWN_BATCH } from '../../../../domain/primitives/batch';
import { text } from '../../../../locales/text';
import { Button } from '../../../components/button';
import { PickList } from '../../../features/handling/pick-list';
import { needsGoods, type NoticeKind } from './compose';

const NONE = 'none';
/** The most bought; the others when one asks for them. */
const SHOWN_AT_FIRST = 4;

/** Which goods of which batch the notice is about; of none where the kind allows it. */
export function GoodsChoice({ kind, goods, chosen, onChoose }: {
  kind: NoticeKind;
  goods: readonly GroupGoodsView[];
  /** `<goods>:<batch>`; null for none. */
  chosen: string | null;
  onChoose: (batch: string | null) => void;
}) {
  const [all, setAll] = useState(false);
  const needed = needsGoods(kind);
  const shown = all ? goods : goods.slice(0, SHOWN_AT_FIRST);
  const choices = shown.map(({ goodsId, goodsName, spec, orderCount, batchId }) => ({
    value: `${goodsId}:${batchId}`,
    label: text('groupNotice.goodsLine', { goodsName, spec, orderCount }),
    hints: batchId === UNKNOWN_BATCH ? [] : [text('groupNotice.batch', { batchId })],
  }));
  const none = { value: NONE, label: text('groupNotice.goodsNone'), hints: [] };
  return (
    <>
      <PickList
        label={text(needed ? 'groupNotice.goodsNeeded' : 'groupNotice.goods')}
        choices={needed ? choices : [none, ...choices]}
        chosen={chosen ?? (needed ? null : NONE)}
        onChoose={(value) => onChoose(value === NONE ? null : value)}
      />
      {!all && goods.length > SHOWN_AT_FIRST && (
        <View>
          <Button id="more-goods" kind="quiet" size="small" onTap={() => setAll(true)}>
            {text('groupNotice.more')}
          </Button>
        </View>
      )}
    </>
  );
}
