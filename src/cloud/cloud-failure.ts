/** Why a call did not come back. What the server refuses is an answer, not a failure. */
export type FailureKind = 'offline' | 'timeout' | 'broken';

export class CloudFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    detail: string,
  ) {
    super(detail);
    this.name = 'CloudFailure';
  }
}

/** Longer than any function of ours takes, shorter than a person waits. */
export const CALL_TIMEOUT_MS = 15_000;

/** A photo of 10 MB over a slow phone line. */
export const UPLOAD_TIMEOUT_MS = 120_000;
