/** Failures as the client SDK of WeChat shows them: a number, and a text led by the API's name. */

/** Codes of the client; the texts are the platform's own. */
const CODES: Record<string, { errCode: number; meaning: string }> = {
  FUNCTION_NOT_FOUND: { errCode: -501000, meaning: 'FunctionName parameter could not be found' },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, meaning: 'functions execute fail' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { errCode: -504003, meaning: 'invoking task timed out' },
  FUNCTIONS_RESPONSE_TOO_LARGE: {
    errCode: -604001,
    meaning: 'cloudfunction result size exceed limit (1MB)',
  },
  INVALID_PARAM: { errCode: -501007, meaning: 'invalid parameters' },
  STORAGE_REQUEST_FAIL: { errCode: -503001, meaning: 'storage request fail' },
  STORAGE_EXCEED_AUTHORITY: { errCode: -503002, meaning: 'storage permission denied' },
  PAYLOAD_TOO_LARGE: { errCode: -604002, meaning: 'request data size exceed limit' },
  FILE_TOO_LARGE: { errCode: -403001, meaning: 'uploaded file exceeds the size limit' },
  UNAUTHENTICATED: { errCode: -601018, meaning: 'nobody is signed in' },
  REQUEST_REFUSED: { errCode: -601004, meaning: 'api permission denied' },
};

const SYSTEM_ERROR = { errCode: -501001, meaning: 'resource system error' };

export class ClientError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
    readonly requestID?: string,
  ) {
    super(errMsg);
  }

  toJSON() {
    const { errCode, errMsg, requestID } = this;
    return { errCode, errMsg, ...(requestID ? { requestID } : {}) };
  }
}

/** `api` is e.g. `cloud.callFunction`; `error` has a code of the cloud, or is a failure of ours. */
export function clientErrorOf(api: string, error: unknown, requestID?: string): ClientError {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const { errCode, meaning } = CODES[String(code)] ?? SYSTEM_ERROR;
  const text = `Error: errCode: ${errCode} ${meaning} | errMsg: ${String(message ?? code)}`;
  return new ClientError(errCode, `${api}:fail ${text}`, requestID);
}
