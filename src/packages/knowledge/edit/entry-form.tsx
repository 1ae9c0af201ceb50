import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type {
  KnowledgeDraftView,
  KnowledgeFigureView,
  KnowledgeHit,
} from '../../../../domain/contract/views/knowledge';
import { text } from '../../../../locales/text';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { NamedField } from '../../../components/named-field';
import { PageShell } from '../../../components/page-shell';
import { TextField } from '../../../components/text-field';
import {
  fieldsOf,
  fieldsOfKind,
  type FieldShape,
  type Fields,
} from '../../../features/knowledge/draft-fields';
import type { Kind } from '../../../features/knowledge/kinds';
import { PickList } from '../../../features/handling/pick-list';
import { roleOf } from '../../../theme/named';
import type { Editor } from './use-editor';
import './entry-form.scss';

interface EntryFormProps {
  editor: Editor;
  open: NonNullable<Editor['open']>;
  /** As it stands now; null for a new one. */
  newest: KnowledgeDraftView | null;
  figures: KnowledgeFigureView[];
}

/** One entry: what is written, what others will read, and the figures to name. */
export function EntryForm({ editor, open, newest, figures }: EntryFormProps) {
  const [shown, setShown] = useState(false);
  const { kind, fields, moved } = open;
  return (
    <PageShell
      title={text('editor.title')}
      dock={
        <View className="line">
          <Button id="close-entry" kind="line" onTap={editor.close}>{text('action.close')}</Button>
          <Button
            id="save-entry"
            kind="act"
            grow
            busy={editor.busy}
            onTap={() => void editor.save()}
          >
            {text('editor.save')}
          </Button>
        </View>
      }
    >
      {moved && newest !== null && (
        <Moved
          onSee={() => {
            setShown(true);
            editor.goOnFrom(newest.version);
          }}
        />
      )}
      {shown && newest !== null && (
        <Preview
          title={text('editor.newest')}
          kind={kind}
          fields={fieldsOf(newest as KnowledgeHit)}
          figures={figures}
        />
      )}
      {fieldsOfKind(kind).map((shape) => (
        <Field
          key={shape.name}
          shape={shape}
          value={fields[shape.name] ?? ''}
          onChange={(value) => editor.change(shape.name, value)}
        />
      ))}
      <View className="sec"><View className="title">{text('editor.figures')}</View></View>
      <View className="figures">
        {figures.map(({ name, words }) => (
          <Button key={name} id={`figure-${name}`} size="small" onTap={() => editor.insert(name)}>
            {words}
          </Button>
        ))}
      </View>
      <Preview title={text('editor.preview')} kind={kind} fields={fields} figures={figures} />
    </PageShell>
  );
}

/** Somebody was quicker: what one wrote stays, and goes on from theirs once it was seen. */
function Moved({ onSee }: { onSee: () => void }) {
  return (
    <View className="note note--late" role="alert">
      <Icon name="circle-alert" />
      <View className="grow">
        {text('editor.moved')}
        <View
          id="see-newest"
          className="link"
          onClick={onSee}
          {...roleOf('button')}
        >
          {text('editor.newest')}
        </View>
      </View>
    </View>
  );
}

function Field({ shape: { name, as, choices = [] }, value, onChange }: {
  shape: FieldShape;
  value: string;
  onChange: (value: string) => void;
}) {
  const label = text(`field.${name}`);
  if (as === 'choice') {
    return <PickList label={label} choices={choices} chosen={value} onChoose={onChange} />;
  }
  const id = `field-${name}`;
  if (as === 'line') return <NamedField id={id} label={label} value={value} onChange={onChange} />;
  return (
    <View className="stack">
      <View className="strong">{label}</View>
      <TextField id={id} value={value} placeholder={label} onChange={onChange} />
    </View>
  );
}

/** The words with the figures of today; places of a ticket stay, for the ticket fills them. */
function Preview({ title, kind, fields, figures }: {
  title: string;
  kind: Kind;
  fields: Fields;
  figures: KnowledgeFigureView[];
}) {
  const words = new Map(figures.map((figure) => [figure.name, figure.words]));
  const fill = (said: string) =>
    said.replace(/\{(\w+)\}/g, (place, name: string) => words.get(name) ?? place);
  const written = fieldsOfKind(kind).filter(
    ({ as, name }) => as !== 'choice' && name !== 'alsoAsked',
  );
  return (
    <>
      <View className="sec"><View className="title">{title}</View></View>
      <View className="card stack" id="entry-preview">
        {written.map(({ name }) => (
          <Text key={name} style="white-space:pre-line">{fill(fields[name] ?? '')}</Text>
        ))}
      </View>
    </>
  );
}
