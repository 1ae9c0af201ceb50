/** Why it does not start, in one line for the person at the terminal. Not a defect of ours. */
export class StartRefusal extends Error {
  constructor(
    message: string,
    /** 2 for a wrong command line, 1 for everything else. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
