import type { Recogniser } from '../_application/media-ports';

const TIMEOUT_MS = 20_000;
const MIME = { mp3: 'audio/mpeg', m4a: 'audio/mp4', webm: 'audio/webm' } as const;

/**
 * Speech to text by a service of one's own: the voice note is posted as it is, the answer is JSON
 * `{"text": "…"}`. WeChat cloud has none, so without an address there is none.
 */
export function createRecogniser(url: string): Recogniser | null {
  if (url === '') return null;
  return {
    async recognise({ format, bytes }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': MIME[format] },
        body: Buffer.from(bytes),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`the recogniser answered ${response.status}`);
      const { text } = (await response.json()) as { text?: unknown };
      return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
    },
  };
}
