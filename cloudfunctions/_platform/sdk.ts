import cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/**
 * The platform's SDK, initialised once per instance. The one other file that may import it is the
 * type shim beside this; everything else goes through the ports.
 */
export { cloud };

/** Error of the SDK as it really arrives: `errCode` from the platform, words in the message. */
export interface PlatformError {
  errCode?: number;
  message: string;
}

export function platformErrorOf(error: unknown): PlatformError {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { errCode, errMsg, message } = error as {
    errCode?: unknown;
    errMsg?: unknown;
    message?: unknown;
  };
  const words = [errMsg, message].filter((part) => typeof part === 'string').join(' ');
  return typeof errCode === 'number' ? { errCode, message: words } : { message: words };
}
