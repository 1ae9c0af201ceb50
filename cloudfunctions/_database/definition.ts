/** How a collection is written down as data: its name, who may read it, its indexes. */
export interface IndexDefinition {
  name: string;
  fields: Array<{ field: string; order: 1 | -1 }>;
  unique: boolean;
}

export interface CollectionDefinition {
  name: string;
  access: 'closed';
  indexes: IndexDefinition[];
}

export function index(name: string, fields: Record<string, 1 | -1>, unique = false): IndexDefinition {
  return {
    name,
    fields: Object.entries(fields).map(([field, order]) => ({ field, order })),
    unique,
  };
}

export function collection(name: string, ...indexes: IndexDefinition[]): CollectionDefinition {
  return { name, access: 'closed', indexes };
}
