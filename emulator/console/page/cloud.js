/** Talking to the console's API, and the state that the page shows. */

const API = '/console/api/';

export class RefusedAct extends Error {}

async function read(path) {
  const response = await fetch(API + path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export const readState = () => read('state');

const parameters = (values) => new URLSearchParams(values).toString();

export const readDocuments = (collection, condition) =>
  read(`documents?${parameters({ collection, condition })}`);

/** `id` as EJSON; gives the document as EJSON, to be edited. */
export const readDocument = (collection, id) => read(`document?${parameters({ collection, id })}`);

/** The text of a bill that was given out. */
export const readBill = (subMchId, day) => read(`bill?${parameters({ subMchId, day })}`);

export const readExport = () => read('export');

export const readRun = (requestId) => read(`run?requestId=${encodeURIComponent(requestId)}`);

/** Does something; a refusal of the cloud becomes a RefusedAct with its reason. */
export async function act(name, input) {
  const response = await fetch(API + name, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const answer = await response.json();
  if (!response.ok) throw new RefusedAct(answer.message ?? answer.error ?? response.status);
  return answer;
}
