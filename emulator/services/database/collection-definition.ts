import type { OrderDirection } from './order-key';

export interface IndexField {
  /** Dotted path, e.g. `items.sku`. */
  field: string;
  order: OrderDirection;
}

export interface IndexDefinition {
  name: string;
  fields: readonly IndexField[];
  unique: boolean;
  /** A sparse index leaves out documents that have none of its fields. */
  sparse?: boolean;
}

/** A collection as the cloud's console or the CloudBase CLI would have made it. */
export interface CollectionDefinition {
  name: string;
  indexes: readonly IndexDefinition[];
}
