import { useState } from 'react';
import type { KnowledgeDraftView, KnowledgeHit } from '../../../../domain/contract/views/knowledge';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';
import {
  editOf,
  emptyFields,
  fieldsOf,
  missingField,
  type FieldName,
  type Fields,
} from '../../../features/knowledge/draft-fields';
import type { Kind } from '../../../features/knowledge/kinds';

/** The entry in the form; null id: a new one. */
interface Open {
  kind: Kind;
  entryId: string | null;
  baseVersion: number;
  fields: Fields;
  /** Somebody changed it meanwhile: nothing is written over before one has looked. */
  moved: boolean;
}

/** One entry being edited, and what may be done with any. */
export function useEditor(kind: Kind, reload: () => Promise<void>) {
  const [open, setOpen] = useState<Open | null>(null);
  const [last, setLast] = useState<FieldName | null>(null);
  const edit = useAct('knowledge.edit');
  const restore = useAct('knowledge.restore');

  const start = (draft: KnowledgeDraftView | null) => {
    const fields = draft === null ? emptyFields[kind] : fieldsOf(draft as KnowledgeHit);
    const entryId = draft?.entryId ?? null;
    setOpen({ kind, entryId, baseVersion: draft?.version ?? 0, fields, moved: false });
    setLast(null);
  };
  const change = (name: FieldName, value: string) => {
    setLast(name);
    setOpen((now) => now && { ...now, fields: { ...now.fields, [name]: value } });
  };
  /** A figure goes where one wrote last. */
  const insert = (figure: string) => {
    const name = last ?? (kind === 'script' ? 'text' : kind === 'question' ? 'answer' : 'steps');
    change(name, `${open?.fields[name] ?? ''}{${figure}}`);
  };
  const save = async () => {
    if (open === null) return;
    const missing = missingField(open.kind, open.fields);
    if (missing !== null) {
      tell(text('editor.missing', { field: text(`field.${missing}`) }));
      return;
    }
    const { entryId, baseVersion, fields } = open;
    const answer = await edit.run({ entryId, baseVersion, edit: editOf(open.kind, fields) });
    if (answer === null) return;
    if (!answer.ok && answer.code === 'entryMoved') setOpen({ ...open, moved: true });
    tell(answer.ok ? text('editor.saved') : answerText(answer));
    if (answer.ok) setOpen(null);
    await reload();
  };
  const hide = async ({ entryId, version }: KnowledgeDraftView) => {
    const answer = await edit.run({ entryId, baseVersion: version, edit: { kind, entry: null } });
    if (answer !== null) tell(answer.ok ? text('editor.hiddenDone') : answerText(answer));
    await reload();
  };
  const bringBack = async ({ entryId, version }: KnowledgeDraftView) => {
    const answer = await restore.run({ kind, entryId, baseVersion: version });
    if (answer !== null) tell(answer.ok ? text('editor.restoredDone') : answerText(answer));
    await reload();
  };
  return {
    open,
    busy: edit.busy || restore.busy,
    start,
    close: () => setOpen(null),
    change,
    insert,
    save,
    hide,
    bringBack,
    /** One has read the newest: what one wrote goes on from it. */
    goOnFrom: (version: number) => setOpen(open && { ...open, baseVersion: version, moved: false }),
  };
}

export type Editor = ReturnType<typeof useEditor>;
