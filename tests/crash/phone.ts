/** What people's phones and the console send to the real process. */
import type { ActionEnvelope, ActionInput, ActionName } from '../../domain/contract/actions';

/** No answer came: the phone does not know whether what it sent was done. */
export class NoAnswer extends Error {}

export type Reply<Name extends ActionName> = Extract<ActionEnvelope<Name>, { ok: true }>['value'];

export interface Phone {
  /** Throws NoAnswer when the connection broke, any other Error for a refusal. */
  call<Name extends ActionName>(
    person: string,
    action: Name,
    input: ActionInput<Name>,
  ): Promise<Reply<Name>>;
  /** Gives the file's id. */
  upload(person: string, cloudPath: string, bytes: Uint8Array): Promise<string>;
  /** A tap on "allow" for messages of these templates. */
  subscribe(person: string, templateIds: readonly string[]): Promise<void>;
  /** Everything that falls due within the time has happened when it resolves. */
  advanceClock(milliseconds: number): Promise<void>;
  pauseClock(): Promise<void>;
  /** The newest documents of a collection, as the console shows them. */
  newestDocuments<Document>(collection: string): Promise<Document[]>;
}

/** `guest` has no desk of their own. */
function pathOf(person: string): string {
  return person === 'guest' ? '' : `/as/${person}`;
}

async function send(url: string, options: RequestInit): Promise<unknown> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, options);
    ({ status } = response);
    text = await response.text();
  } catch (error) {
    throw new NoAnswer(`${url}: ${String((error as Error).cause ?? error)}`);
  }
  if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as unknown;
}

function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return send(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

export function phoneTo(origin: string): Phone {
  return {
    async call(person, action, input) {
      const [name] = action.split('.');
      const body = { name, data: { action, input } };
      const answer = await post(`${origin}${pathOf(person)}/cloud/call`, body);
      const { result } = answer as { result: ActionEnvelope<typeof action> };
      if (!result.ok) throw new Error(`${action} was refused: ${JSON.stringify(result)}`);
      return result.value as Reply<typeof action>;
    },
    async upload(person, cloudPath, bytes) {
      const url = `${origin}${pathOf(person)}/cloud/upload?path=${encodeURIComponent(cloudPath)}`;
      const headers = { 'content-type': 'image/jpeg' };
      const body = new Uint8Array(bytes);
      const answer = await send(url, { method: 'PUT', headers, body });
      return (answer as { fileID: string }).fileID;
    },
    async subscribe(person, templateIds) {
      await post(`${origin}${pathOf(person)}/cloud/subscribe`, { templateIds });
    },
    async advanceClock(milliseconds) {
      await post(`${origin}/console/api/clock/advance`, { ms: milliseconds });
    },
    async pauseClock() {
      await post(`${origin}/console/api/clock/pause`, { isPaused: true });
    },
    async newestDocuments<Document>(collection: string) {
      const url = `${origin}/console/api/documents?collection=${collection}`;
      const answer = await send(url, {});
      return (answer as { documents: Document[] }).documents;
    },
  };
}
