/** Goods that a leader handed out lately, of one batch: what a group may be told about. */
export interface GroupGoodsView {
  goodsId: string;
  goodsName: string;
  spec: string;
  pictureUrl: string;
  batchId: string;
  /** Orders of this leader with it, among the newest. */
  orderCount: number;
}
