/**
 * Labels of complaints that were read twice. Only ids and labels lie here; the texts stay with
 * whoever holds the data, since nobody licensed them.
 */
import path from 'node:path';
import { classOf, complaintClasses, kindsOf } from '../../domain/understanding/complaint-class';
import type { ComplaintClass, ComplaintKind } from '../../domain/understanding/complaint-class';
import { moods, type Mood } from '../../domain/understanding/mood';
import { readTable } from './table';

/** What a text that names nothing in particular is. */
export type LabelledClass = ComplaintClass | 'unclear';

export const labelledClasses: readonly LabelledClass[] = [...complaintClasses, 'unclear'];

export interface Label {
  kind: ComplaintKind | 'unclear';
  mood: Mood;
}

const allKinds: readonly ComplaintKind[] = complaintClasses.flatMap(kindsOf);

export function classOfLabel({ kind }: Label): LabelledClass {
  return kind === 'unclear' ? kind : classOf(kind);
}

function readPass(pass: 'first' | 'second'): Map<string, Label> {
  const file = path.join(__dirname, 'labels', `complaints-${pass}.tsv`);
  return new Map(
    readTable(file).map(({ id = '', kind = '', mood = '' }) => {
      const known = allKinds.find((one) => one === kind) ?? (kind === 'unclear' ? kind : undefined);
      const felt = moods.find((one) => one === mood);
      if (known === undefined || felt === undefined) {
        throw new Error(`${file}: ${id} ${kind} ${mood}`);
      }
      return [id, { kind: known, mood: felt }];
    }),
  );
}

export interface TwiceRead {
  id: string;
  first: Label;
  second: Label;
}

/** Every text that both passes judged, in the order of the first. */
export function twiceRead(): TwiceRead[] {
  const second = readPass('second');
  return [...readPass('first')].flatMap(([id, first]) => {
    const again = second.get(id);
    return again === undefined ? [] : [{ id, first, second: again }];
  });
}
