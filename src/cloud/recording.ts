/** A voice note while it is being spoken. */
export interface Recording {
  /** Ends it. Null when nothing was recorded. */
  stop: () => Promise<{ filePath: string } | null>;
  /** Ends it and throws it away. */
  cancel: () => void;
}

/** Why there is no recording: the person said no to the microphone, or there is none. */
export class NoMicrophone extends Error {}
