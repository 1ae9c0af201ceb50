import * as v from 'valibot';
import { visionKinds, type Vision } from '../_application/vision';

const TIMEOUT_MS = 20_000;
/** Larger ones stay here: providers refuse them. */
const MOST_BYTES = 4 * 2 ** 20;
const MIME = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

export interface VisionSettings {
  /** Of the chat completions, as CloudBase AI and others answer them. */
  url: string;
  key: string;
  model: string;
  /** As people read it. */
  provider: string;
}

const findingsSchema = v.object({
  findings: v.array(
    v.object({
      kind: v.picklist(visionKinds),
      confidencePercent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    }),
  ),
});

const answerSchema = v.object({
  choices: v.pipe(
    v.array(v.object({ message: v.object({ content: v.string() }) })),
    v.minLength(1),
  ),
});

const question =
  'The picture shows goods or a parcel that somebody received. Answer with JSON only: ' +
  '{"findings":[{"kind":"crushed|leaking|parcelDamaged","confidencePercent":0-100}]}. ' +
  'crushed: goods pressed or bruised; leaking: liquid came out; parcelDamaged: the outer package ' +
  'is torn, dented or wet. An empty list when none of them can be seen.';

/** Null without an address: photos stay where they are. */
export function createVision({ url, key, model, provider }: VisionSettings): Vision | null {
  if (url === '') return null;
  return {
    provider,
    async look({ format, bytes }) {
      if (bytes.length > MOST_BYTES) return [];
      const picture = `data:${MIME[format]};base64,${Buffer.from(bytes).toString('base64')}`;
      const content = [
        { type: 'text', text: question },
        { type: 'image_url', image_url: { url: picture } },
      ];
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ model, stream: false, messages: [{ role: 'user', content }] }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`the vision provider answered ${response.status}`);
      return findingsIn(v.parse(answerSchema, await response.json()).choices[0]!.message.content);
    },
  };
}

/** Models like to fence their JSON. */
function findingsIn(content: string) {
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  return v.parse(findingsSchema, JSON.parse(json)).findings;
}
