import type {
  EvidenceChainView,
  EvidenceFileView,
  EvidenceSourceView,
} from '../../domain/contract/views/evidence-file';
import { writtenMomentText } from '../../locales/format';
import { sentenceText, text } from '../../locales/text';
import { html, type Html } from './html';

/** Where each record comes from and when, and whether the chain they hang on is whole. */
export function evidenceFilePart({ chain, sources }: EvidenceFileView): Html {
  return html`<h2>${text('evidenceFile.title')}</h2>
<p>${chainLine(chain)}</p>
<ol>${sources.map((held) => html`<li>${sourceLine(held)}</li>`)}</ol>
`;
}

function chainLine({ standing, entryCount: count, lastAt, brokenAt }: EvidenceChainView): string {
  if (standing === 'none' || lastAt === null) return text('evidenceFile.chain.none');
  if (standing === 'broken') return text('evidenceFile.chain.broken', { position: brokenAt ?? 0 });
  return text('evidenceFile.chain.wholeOnPaper', { count, when: writtenMomentText(lastAt) });
}

function sourceLine({ source, standing, recordedAt, count, says }: EvidenceSourceView): string {
  const name = text(`evidenceFile.source.${source}`);
  if (standing === 'missing') return `${name} ${text('evidenceFile.none')}`;
  if (standing === 'notExpected') return `${name} ${text('evidenceFile.notExpected')}`;
  if (count === 0 || recordedAt === null) return `${name} ${text('evidenceFile.count', { count })}`;
  const words = says === null ? '' : sentenceText(says, recordedAt);
  const counted = count > 1 ? text('evidenceFile.count', { count }) : '';
  return [name, writtenMomentText(recordedAt), counted, words].filter(Boolean).join(' ');
}
