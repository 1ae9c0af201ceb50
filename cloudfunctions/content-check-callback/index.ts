import * as v from 'valibot';
import { receiveVerdict } from '../_application/check-content';
import { serveSource } from '../_platform/serve';

const verdictSchema = v.object({
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  result: v.object({ suggest: v.string() }),
});

/** The platform's message with the verdict on a picture or a voice; other messages are answered only. */
const receive = serveSource(['wx_message'], async (world, event) => {
  const verdict = v.safeParse(verdictSchema, event);
  if (!verdict.success) return;
  const { trace_id: traceId, result } = verdict.output;
  await receiveVerdict(world, { traceId, passed: result.suggest === 'pass' });
});

export async function main(event: unknown): Promise<'success' | 'refused'> {
  return (await receive(event)).ok ? 'success' : 'refused';
}
