import type { ActionInput } from '../../domain/contract/actions';
import type {
  EvidenceChainView,
  EvidenceCheckView,
  EvidenceFileView,
} from '../../domain/contract/views/evidence-file';
import { chainStart, checkChain } from '../../domain/evidence/evidence-chain';
import { evidenceSources, type EvidenceSource } from '../../domain/evidence/evidence-source';
import { sealFinding } from '../../domain/evidence/seal';
import { unitsLeftOver } from '../../domain/evidence/stock';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Sentence } from '../../domain/primitives/sentence';
import { known, type Caller } from './caller';
import type { EvidenceFileDocument, EvidencePullDocument } from './documents/evidence-file';
import { readSources } from './evidence-sources';
import { recordsOfItem, type GatheredEvidence } from './gather-evidence';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';

const PAGE = 100;

/** The file as those who handle the claim see it; the chain is checked whenever it is shown. */
export async function evidenceFileView(
  world: World,
  ticketId: string,
  gathered: GatheredEvidence,
): Promise<EvidenceFileView> {
  const { file, pulls } = await readFile(world, ticketId);
  const sources = evidenceSources.flatMap((source) => {
    const links = pulls.flatMap(({ pulledAt, entries }) =>
      entries.filter((entry) => entry.source === source).map((entry) => ({ ...entry, pulledAt })),
    );
    const last = links.at(-1);
    if (last === undefined) return [];
    const { standing, recordedAt, pulledAt, count } = last;
    const held = { source, standing, recordedAt, pulledAt, count };
    return [{ ...held, renewals: links.length - 1, says: saidBy(source, gathered) }];
  });
  return { chain: chainView(world, ticketId, file, pulls), sources };
}

/** Checks every link, and asks the sources again whether they hold what they held. */
export async function verifyEvidence(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'desk.verifyEvidence'>,
): Promise<Outcome<EvidenceCheckView, 'ticketNotFound'>> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(known(caller), ticket)) return refuse('ticketNotFound');
  const [{ file, pulls }, readings] = await Promise.all([
    readFile(world, ticketId),
    readSources(world, ticket),
  ]);
  const today = new Map(readings.map(({ source, contentDigest }) => [source, contentDigest]));
  const contents = evidenceSources.flatMap((source) => {
    const digest = file?.digests[source];
    if (digest === undefined) return [];
    const now = today.get(source);
    const standing = now === undefined ? 'erased' : now === digest ? 'same' : 'changed';
    return [{ source, standing } as const];
  });
  const chain = chainView(world, ticketId, file, pulls);
  return accept({ chain, contents, checkedAt: world.clock.now() });
}

async function readFile({ database }: World, ticketId: string) {
  const file = await database.get('evidenceFiles', ticketId);
  const pulls: EvidencePullDocument[] = [];
  for (let more = file !== null; more; ) {
    const page = await database.find('evidencePulls', {
      where: { ticketId },
      orderBy: { field: 'number', direction: 'asc' },
      limit: PAGE,
      offset: pulls.length,
    });
    pulls.push(...page);
    more = page.length === PAGE;
  }
  return { file, pulls };
}

function chainView(
  world: World,
  ticketId: string,
  file: EvidenceFileDocument | null,
  pulls: readonly EvidencePullDocument[],
): EvidenceChainView {
  if (file === null) return { standing: 'none', entryCount: 0, lastAt: null, brokenAt: null };
  const digest = (text: string) => world.ids.digest(text);
  const check = checkChain(chainStart(ticketId, digest), pulls, file, digest);
  const { entryCount, lastAt } = check;
  return check.whole
    ? { standing: 'whole', entryCount, lastAt, brokenAt: null }
    : { standing: 'broken', entryCount, lastAt, brokenAt: check.brokenAt };
}

/** What reports, seals and counts say: nothing else on the page shows them. */
function saidBy(source: EvidenceSource, gathered: GatheredEvidence): Sentence | null {
  const { inspectionReport, seal, stockCount } = recordsOfItem(gathered);
  if (source === 'inspectionReport' && inspectionReport !== null) {
    const { passed, inspector, finding, reportNumber } = inspectionReport;
    const key = `evidence.says.inspection${passed ? 'Passed' : 'Failed'}`;
    return { key, params: { inspector, finding, number: reportNumber } };
  }
  if (source === 'seal') {
    const found = sealFinding(seal);
    return found === null ? null : { key: `evidence.says.seal.${found}`, params: {} };
  }
  if (source === 'stock' && stockCount !== null) {
    const left = unitsLeftOver(stockCount);
    const key = left === 0 ? 'Even' : left > 0 ? 'Over' : 'Under';
    const params = { place: stockCount.place, count: Math.abs(left) };
    return { key: `evidence.says.stock${key}`, params };
  }
  return null;
}
