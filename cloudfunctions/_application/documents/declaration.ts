/** What a collection says of the personal data in it. */
import type { Policy } from '../../../domain/policy/policy';
import type { CollectionName, Documents } from '../documents';

type FieldOf<Name extends CollectionName> = Extract<keyof Documents[Name], string>;

/** Ids, codes and numbers only: it stays when a person is erased. */
interface Impersonal<Name extends CollectionName> {
  holds: 'nothing';
  /** Why it may stay; for docs/security.md. */
  because: string;
  files?: (document: Documents[Name]) => Array<string | null>;
  kept?: Keeping<Name>;
}

interface Personal<Name extends CollectionName> {
  holds: string;
  /** A document is about the person whose id stands in one of these fields. */
  byPerson: ReadonlyArray<FieldOf<Name>>;
  /** Or about the resident of the ticket that this field names. */
  byTicket: FieldOf<Name> | null;
  /** `remove`, or what is left of the document without the person. */
  erase: 'remove' | ((document: Documents[Name]) => Documents[Name]);
  /** Files of the storage that go with it. */
  files?: (document: Documents[Name]) => Array<string | null>;
  /** Paths of the storage where something may lie that no document names by its file id yet. */
  paths?: (document: Documents[Name]) => string[];
  /** What the export of one's own data shows of a document; null where it shows nothing. */
  exported: ((document: Documents[Name]) => object | null) | null;
  kept?: Keeping<Name>;
}

/** Removed by the retention job when `dated` is so many days ago. Needs an index on `dated`. */
interface Keeping<Name extends CollectionName> {
  dated: FieldOf<Name>;
  days: (policy: Policy) => number;
  /** The ticket that this field names must be at rest first. */
  restingTicket?: FieldOf<Name>;
  /** Only documents that are so. */
  only?: (document: Documents[Name]) => boolean;
}

export type Declaration<Name extends CollectionName> = Impersonal<Name> | Personal<Name>;
