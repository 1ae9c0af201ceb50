/** One thing a check objects to. */
export interface Finding {
  /** Relative to the checked root, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

export function findingText({ file, line, message }: Finding): string {
  return `${file}:${line}  ${message}`;
}
