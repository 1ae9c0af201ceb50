import { randomUUID } from 'node:crypto';
import { GatewayError, type RunningInvocation } from '../../service';
import type { Change } from './change';

/** On the real clock: a transaction holds up others for this long at most, as on the platform. */
export const transactionLifetimeMs = 30_000;
/** The number that users of the platform report; its documentation names none. */
export const mostOperations = 100;

/** An open transaction: its snapshot, and its own writes that nobody else sees yet. */
export class Transaction {
  readonly id = randomUUID();
  readonly changes = new Map<string, Change>();
  operations = 0;
  /** An operation is being worked on at this moment. */
  busy = false;
  /** When the last reply left, on the emulator's clock. */
  repliedAt = -Infinity;

  constructor(
    readonly snapshot: number,
    readonly startedBy: RunningInvocation | undefined,
  ) {}
}

// The texts carry the platform's own markers; the SDK maps all of them to errCode -501001.

export function transactionConflict(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource ' +
      'operated by others. Please retry later.',
  );
}

export function transactionMissing(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      'transaction must be committed or aborted in 30 seconds.',
  );
}

export function transactionBusy(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy: operations of one transaction ' +
      'must be sent one after another.',
  );
}

export function tooManyOperations(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    `[LimitExceeded.TransactionOperations] more than ${mostOperations} operations in one ` +
      'transaction.',
  );
}
