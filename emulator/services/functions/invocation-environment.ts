/** The environment variables by which the platform tells the SDK who calls and where it runs. */
import type { RunningInvocation } from '../../service';

export interface WorkerSurroundings {
  environmentId: string;
  appId: string;
  /** Variables of the function as set in the cloud's console. */
  variables: Readonly<Record<string, string>>;
}

/** The same for every call of a worker; nothing of the host's own environment but its PATH. */
export function workerEnvironment({
  environmentId,
  variables,
}: WorkerSurroundings): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    ...variables,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
    // Without credentials the SDK rejects into nowhere and takes the process down.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    // Drops the SDK's slow-request timer, which outlives each request by three seconds.
    SILENCE: 'true',
  };
}

/** Changes with each call. */
export function callEnvironment(
  invocation: RunningInvocation,
  { appId }: WorkerSurroundings,
  gatewayUrl: string,
): Record<string, string> {
  const { openid, source, requestId, clientIp = '127.0.0.1' } = invocation;
  const caller: Record<string, string> = openid
    ? { WX_OPENID: openid, WX_APPID: appId, WX_CLIENTIP: clientIp }
    : { WX_APPID: appId };
  return {
    ...caller,
    WX_CONTEXT_KEYS: Object.keys(caller).join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    TCB_SOURCE: source,
    TCB_SEQID: requestId,
    TRIGGER_SRC: source.startsWith('wx_trigger') ? 'timer' : '',
  };
}

/** The second argument of `main`. */
export function callContext(
  invocation: RunningInvocation,
  { environmentId }: WorkerSurroundings,
  limits: { timeoutSeconds: number; memoryMegabytes: number },
  environment: Record<string, string>,
): Record<string, unknown> {
  return {
    request_id: invocation.requestId,
    function_name: invocation.functionName,
    function_version: '$LATEST',
    namespace: environmentId,
    memory_limit_in_mb: limits.memoryMegabytes,
    time_limit_in_ms: limits.timeoutSeconds * 1000,
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  };
}
