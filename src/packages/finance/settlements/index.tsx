import { useState } from 'react';
import { text } from '../../../../locales/text';
import { FilterBar } from '../../../components/filter-bar';
import { PageShell } from '../../../components/page-shell';
import { Commissions } from './commissions';
import { OwingPartners } from './owing-partners';

const parts = ['partners', 'leaders'] as const;

type Part = (typeof parts)[number];

/** What the next settlements take back: from partners that accepted, and from commission. */
export default function SettlementsPage() {
  const [part, setPart] = useState<Part>('partners');
  return (
    <PageShell
      title={text('settlements.title')}
      wide
      dock={
        <FilterBar
          label={text('settlements.title')}
          filters={parts.map((id) => ({ id, label: text(`settlements.${id}`) }))}
          chosen={part}
          onChoose={(id) => setPart(id === 'leaders' ? 'leaders' : 'partners')}
        />
      }
    >
      {part === 'partners' ? <OwingPartners /> : <Commissions />}
    </PageShell>
  );
}
