import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KnowledgeDraftView } from '../../../../domain/contract/views/knowledge';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { knowledgeKinds, type Kind } from '../../../features/knowledge/kinds';
import { saysAll } from '../../../features/knowledge/says-all';
import { EntryForm } from './entry-form';
import { useEditor, type Editor } from './use-editor';

/** Content by kind: changed, added, hidden and brought back; in force at once. */
export default function EditKnowledgePage() {
  const [kind, setKind] = useState<Kind>('question');
  const [sought, setSought] = useState('');
  const view = useView('knowledge.drafts', { kind });
  const editor = useEditor(kind, view.reload);
  const { open } = editor;
  const entries = view.value?.entries ?? [];
  const found = entries.filter(({ entry }) => saysAll(entry, sought));
  if (open !== null) {
    return (
      <EntryForm
        editor={editor}
        open={open}
        newest={entries.find(({ entryId }) => entryId === open.entryId) ?? null}
        figures={view.value?.figures ?? []}
      />
    );
  }
  return (
    <PageShell
      title={text('editor.title')}
      dock={
        <>
          <FilterBar
            label={text('library.kinds')}
            filters={knowledgeKinds.map((id) => ({ id, label: text(`library.${id}`) }))}
            chosen={kind}
            onChoose={setKind}
          />
          <Button id="add-entry" kind="act" full icon="plus" onTap={() => editor.start(null)}>
            {text('editor.add')}
          </Button>
        </>
      }
    >
      <ViewState view={view} />
      <LineField
        id="find-entry"
        label={text('editor.find')}
        value={sought}
        placeholder={text('editor.find')}
        onChange={setSought}
      />
      {view.value !== undefined && found.length === 0 && (
        <EmptyState title={text('editor.none')} hint={text('editor.noneHint')} />
      )}
      {found.map((draft) => <DraftRow key={draft.entryId} draft={draft} editor={editor} />)}
    </PageShell>
  );
}

function DraftRow({ draft, editor }: { draft: KnowledgeDraftView; editor: Editor }) {
  const { entryId, entry, hidden, version, editedByName } = draft;
  const title = 'question' in entry ? entry.question : entry.title;
  return (
    <View className="card stack" id={`draft-${entryId}`}>
      <View className="strong">{title}</View>
      {version > 0 && (
        <View className="cap">
          {hidden
            ? text('editor.hidden')
            : text('editor.changed', { name: editedByName ?? '', version })}
        </View>
      )}
      <View className="line">
        {!hidden && (
          <Button
            id={`edit-${entryId}`}
            size="small"
            grow
            icon="pencil"
            onTap={() => editor.start(draft)}
          >
            {text('editor.edit')}
          </Button>
        )}
        {!hidden && (
          <Button
            id={`hide-${entryId}`}
            kind="line"
            size="small"
            icon="eye-off"
            disabled={editor.busy}
            onTap={() => void editor.hide(draft)}
          >
            {text('editor.hide')}
          </Button>
        )}
        {version > 0 && (
          <Button
            id={`restore-${entryId}`}
            kind="line"
            size="small"
            icon="undo-2"
            disabled={editor.busy}
            onTap={() => void editor.bringBack(draft)}
          >
            {text('editor.restore')}
          </Button>
        )}
      </View>
    </View>
  );
}
