import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { KnowledgeHit } from '../../../../domain/contract/views/knowledge';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { CaseCard, QuestionCard, ScriptCard } from './cards';
import { Checklist } from './checklist';
import { kindOf, knowledgeKinds, type Kind } from '../../../features/knowledge/kinds';

/** What the desks work from: how to say it, how to do it, what holds, and worked examples. */
export default function LibraryPage() {
  const { kind: asked, entryId, ticketId = '' } = useRouter().params;
  const [kind, setKind] = useState<Kind>(kindOf(asked) ?? 'script');
  const [words, setWords] = useState('');
  const [looked, setLooked] = useState('');
  const view = useView('knowledge.search', { words: looked, kind });
  const choose = (chosen: Kind) => setKind(chosen);
  const found = view.value?.hits;
  // Who comes from a claim wants that one procedure first.
  const hits = looked === '' ? broughtFirst(found ?? [], entryId) : (found ?? []);
  return (
    <PageShell
      title={text('library.title')}
      dock={
        <FilterBar
          label={text('library.kinds')}
          filters={knowledgeKinds.map((id) => ({ id, label: text(`library.${id}`) }))}
          chosen={kind}
          onChoose={choose}
        />
      }
    >
      <View className="line folds">
        <View className="grow">
          <LineField
            id="library-words"
            label={text('library.search')}
            value={words}
            placeholder={text('library.placeholder')}
            onChange={setWords}
            onDone={() => setLooked(words.trim())}
          />
        </View>
        <Button
          id="library-find"
          kind="jade"
          icon="search"
          onTap={() => setLooked(words.trim())}
        >
          {text('library.find')}
        </Button>
      </View>
      <ViewState view={view} />
      {looked !== '' && found !== undefined && found.length > 0 && (
        <View className="sub">{text('library.found', { count: found.length })}</View>
      )}
      {kind === 'case' && <View className="sub">{text('library.exampleHint')}</View>}
      {found?.length === 0 && (
        <EmptyState title={text('library.none')} hint={text('library.noneHint')} />
      )}
      {hits.map((hit) => (
        <Entry key={hit.entry.id} hit={hit} ticketId={ticketId} opened={hit.entry.id === entryId} />
      ))}
    </PageShell>
  );
}

function broughtFirst(hits: KnowledgeHit[], entryId: string | undefined): KnowledgeHit[] {
  const first = hits.filter(({ entry }) => entry.id === entryId);
  return [...first, ...hits.filter(({ entry }) => entry.id !== entryId)];
}

function Entry({ hit, ticketId, opened }: {
  hit: KnowledgeHit;
  ticketId: string;
  opened: boolean;
}) {
  switch (hit.kind) {
    case 'script':
      return <ScriptCard script={hit.entry} />;
    case 'procedure':
      return <Checklist procedure={hit.entry} ticketId={ticketId} startsOpen={opened} />;
    case 'question':
      return <QuestionCard question={hit.entry} />;
    case 'case':
      return <CaseCard workedCase={hit.entry} />;
  }
}
