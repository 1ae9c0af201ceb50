import type { Instant } from '../../domain/primitives/instant';
import type { MyExportView } from '../../domain/contract/views/privacy';
import type { NoticeFacts } from '../../domain/notice/notice-facts';
import type { NoticeKind } from '../../domain/notice/notice';
import { moneyText, writtenMomentText } from '../../locales/format';
import { isTextKey, sentenceText, text } from '../../locales/text';
import type { OrderItem } from './documents/orders';
import type { PersonDetailsDocument } from './documents/people';
import { html, type Html } from './html';
import { noticeWords } from './notice-words';
import { nameOf } from './person-names';
import { writtenPage } from './written-page';

type Names = Map<string, PersonDetailsDocument>;
type Fields = Record<string, unknown>;

/** Keys, digests and ids say nothing to a person; they stand in the file for machines. */
const leftOut: ReadonlySet<string> = new Set([
  '_id',
  'openid',
  'householdId',
  'helpsLeaderId',
  'communityId',
  'partnerId',
  'personId',
  'subjectId',
  'sha256',
  'sent',
  'version',
  'commentMessageId',
]);

/** Codes that have words of their own, by the field that they stand in. */
const wordsOfCodes: Readonly<Record<string, string>> = {
  roles: 'role',
  state: 'archive.state',
  issue: 'issue',
  wish: 'wish',
  from: 'printout.from',
  topic: 'dataTopic',
  status: 'dataStatus',
  specialties: 'dataCategory',
  languages: 'language',
  readsIn: 'readingLanguage',
  about: 'hints.class',
  mood: 'hints.mood',
  urgency: 'hints.urgency',
  suspendedFor: 'suspension',
  viewerKind: 'dataViewer',
  what: 'dataLook',
  reason: 'accessReason',
};

/**
 * Everything that is kept about a person as a page to read and print, in the order and the
 * completeness of the export. A field without a name here is shown under its own: nothing is hidden.
 */
export function myDataPage(
  parts: MyExportView['parts'],
  about: { names: Names; myName: string; madeAt: Instant },
): string {
  const { names, myName, madeAt } = about;
  const title = text('dataPage.title', { name: myName });
  const content = html`<p class="cap">${text('dataPage.hint')}</p>
${parts.map((part) => partOf(part, names))}
<footer class="cap">${text('dataPage.foot', { when: writtenMomentText(madeAt) })}</footer>`;
  return writtenPage({ title, content });
}

function partOf({ collection, documents }: MyExportView['parts'][number], names: Names): Html {
  const shown = documents.map((document) => told(collection, { ...document }, names));
  return html`<h2>${wordOf('dataPart', collection)}</h2>
<ol>${shown.map((fields) => html`<li>${list(fields)}</li>`)}</ol>`;
}

/** What is kept as a code with facts, or as an id of somebody, in the words that a person saw. */
function told(collection: string, document: Fields, names: Names): Fields {
  if (collection === 'notices') {
    const { kind, facts, at, readAt } = document;
    const known = facts as NoticeFacts;
    const handlerName = nameOf(names, known.handlerId ?? null);
    const words = noticeWords(kind as NoticeKind, { ...known, handlerName }, 0);
    return { at, title: words.title, text: words.text, readAt };
  }
  if (collection === 'accessLog') {
    const { viewerId, ticketId: _, ...look } = document;
    return { viewer: nameOf(names, String(viewerId)), ...look };
  }
  if (collection === 'orders') return { ...document, items: itemLines(document['items']) };
  if (collection === 'ticketMessages') return { ...document, kind: null };
  return document;
}

type Bought = Pick<OrderItem, 'goodsName' | 'spec' | 'unit' | 'quantity' | 'paidFen'>;

/** What was bought, a line each: as a table of its own it would be longer than the order. */
function itemLines(items: unknown): string[] {
  const bought = items as Bought[];
  return bought.map(({ goodsName, spec, quantity, unit, paidFen }) =>
    text('dataPage.item', { goodsName, spec, quantity, unit, paidFen }),
  );
}

function list(fields: Fields): Html {
  const shown = Object.entries(fields).filter(
    ([name, value]) => !leftOut.has(name) && !isNothing(value),
  );
  return html`<dl>${shown.map(([name, value]) => {
    return html`<dt>${wordOf('dataField', name)}</dt><dd>${valueOf(name, value)}</dd>`;
  })}</dl>`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function valueOf(name: string, value: unknown): Html | string {
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object');
    if (name === 'items') return html`${value.map((one) => html`<div>${String(one)}</div>`)}`;
    if (isPlain) return value.map((one) => plain(name, one)).join(text('join.list'));
    return html`${value.map((one) => list({ ...one }))}`;
  }
  return typeof value === 'object' ? list({ ...value }) : plain(name, value);
}

function plain(name: string, value: unknown): string {
  if (typeof value === 'boolean') return text(value ? 'dataPage.yes' : 'dataPage.no');
  if (typeof value === 'number') {
    if (name.endsWith('Fen')) return moneyText(value);
    return isInstant(name) ? writtenMomentText(value) : String(value);
  }
  const group = wordsOfCodes[name];
  return group === undefined ? String(value) : wordOf(group, String(value));
}

function isInstant(name: string): boolean {
  return name === 'at' || name.endsWith('At') || name.endsWith('Until');
}

/** The word of a code or name; the code itself where there is none. */
function wordOf(group: string, code: string): string {
  const key = `${group}.${code}`;
  return isTextKey(key) ? sentenceText({ key, params: {} }, 0) : code;
}
