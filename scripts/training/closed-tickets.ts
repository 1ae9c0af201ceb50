/**
 * A platform's own closed claims as training texts. What goes in are the exports that the cloud's
 * console makes of the collections tickets, ticketMessages and ticketHints: one document a line.
 * What is learnt is the class a person named where the hint was wrong, else the hint that nobody
 * corrected on a claim that went to its end. The table in between can be read and mended by hand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { labelledClasses, type LabelledClass } from './complaint-labels';
import { classText, type ClassText } from './fit-class';
import { readTable } from './table';

/** What is read of the documents; they hold more. */
interface ClosedTicket {
  _id: string;
  state: string;
  claim: { noteMessageId: string | null };
}

interface Message {
  _id: string;
  text: string;
}

interface Hints {
  _id: string;
  hints: { class: { value: string } };
  correction: { class: string } | null;
}

const exportedCollections = ['tickets', 'ticketMessages', 'ticketHints'] as const;
const tableName = 'closed-tickets.tsv';
/** What nothing more happens to: a person has dealt with it. */
const ended: readonly string[] = ['confirmed', 'closed'];

function readLines<Document extends object>(folder: string, collection: string): Document[] {
  const file = path.join(folder, `${collection}.json`);
  if (!existsSync(file)) {
    const needed = exportedCollections.join(', ');
    throw new Error(`no ${collection}.json in ${folder}: export the collections ${needed}`);
  }
  const lines = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, at) => {
    return line.trim() === '' ? [] : [documentIn<Document>(line, `${file}, line ${at + 1}`)];
  });
}

function documentIn<Document extends object>(line: string, place: string): Document {
  const problem = new Error(`${place}: not one document a line, as the console's JSON export is`);
  try {
    const document: unknown = JSON.parse(line);
    if (typeof document === 'object' && document !== null && '_id' in document) {
      return document as Document;
    }
  } catch {
    throw problem;
  }
  throw problem;
}

/** Writes the table of closed claims beside their exports: `id`, `class`, `by`, `text`. */
export function writeClosedTickets(folder: string): string {
  const messages = readLines<Message>(folder, 'ticketMessages');
  const words = new Map(messages.map(({ _id, text }) => [_id, text]));
  const hints = new Map(readLines<Hints>(folder, 'ticketHints').map((one) => [one._id, one]));
  const rows = readLines<ClosedTicket>(folder, 'tickets').flatMap(({ _id, state, claim }) => {
    const said = words.get(claim.noteMessageId ?? '')?.replace(/\s+/g, ' ').trim() ?? '';
    const hint = hints.get(_id);
    if (!ended.includes(state) || said === '' || hint === undefined) return [];
    const corrected = hint.correction?.class;
    const by = corrected === undefined ? 'hint' : 'person';
    return [[_id, corrected ?? hint.hints.class.value, by, said]];
  });
  const file = path.join(folder, tableName);
  const lines = [['id', 'class', 'by', 'text'], ...rows].map((row) => row.join('\t'));
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Only what a person named counts as read; a hint that nobody minded counts as the rules do. */
export function closedTicketTexts(folder: string): ClassText[] {
  const table = readTable(writeClosedTickets(folder));
  return table.map((row) => classText(row['text'] ?? '', classNamed(row), row['by'] === 'person'));
}

function classNamed(row: Record<string, string>): LabelledClass {
  const found = labelledClasses.find((one) => one === row['class']);
  if (found === undefined) throw new Error(`${row['id']}: no such class: ${row['class']}`);
  return found;
}
