import type { BookAccountView, StatementLineView } from '../../domain/contract/views/books';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';

/** A whole statement, as it is written into a file. */
export interface WrittenStatement {
  account: BookAccountView;
  /** YYYY-MM-DD, both included. */
  fromDay: string;
  toDay: string;
  openingFen: Fen;
  closingFen: Fen;
  lines: StatementLineView[];
  madeByName: string;
  madeAt: Instant;
}
