import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type {
  EvidenceChainView,
  EvidenceCheckView,
  EvidenceFileView,
  EvidenceSourceView,
} from '../../../domain/contract/views/evidence-file';
import type { EvidenceSource } from '../../../domain/evidence/evidence-source';
import { momentText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { roleOf } from '../../theme/named';
import './evidence-file.scss';

/** Where every record comes from and that nobody changed it; the list opens with a tap. */
export function EvidenceFile({ ticketId, file }: { ticketId: string; file: EvidenceFileView }) {
  const [open, setOpen] = useState(false);
  const label = text(open ? 'evidenceFile.close' : 'evidenceFile.open');
  const missing = file.sources.filter(({ standing }) => standing === 'missing');
  const found = file.sources.filter(({ standing }) => standing === 'found');
  return (
    <View className="evidence-file" id="evidence-file">
      <View className="line evidence-file__head">
        <View className="grow strong">{text('evidenceFile.title')}</View>
        {file.sources.length > 0 && (
          <View
            id="open-evidence-file"
            className="link"
            onClick={() => setOpen(!open)}
            {...roleOf('button')}
          >
            {label}
          </View>
        )}
      </View>
      <ChainLine chain={file.chain} />
      {!open && found.length > 0 && (
        <View className="cap">{text('evidenceFile.found', { count: found.length })}</View>
      )}
      {!open && missing.length > 0 && (
        <View className="cap">{text('evidenceFile.missing', { names: namesOf(missing) })}</View>
      )}
      {open && file.sources.map((source) => <SourceRow key={source.source} held={source} />)}
      {open && <CheckAgain ticketId={ticketId} />}
    </View>
  );
}

function ChainLine({ chain }: { chain: EvidenceChainView }) {
  const now = useNow();
  const isBroken = chain.standing === 'broken';
  return (
    <View className={`evidence-file__chain sub ${isBroken ? 't-late strong' : ''}`}>
      <Icon
        name={isBroken ? 'triangle-alert' : 'shield-check'}
        className="evidence-file__icon"
      />
      <Text className="grow">{chainWords(chain, now)}</Text>
    </View>
  );
}

function chainWords({ standing, entryCount, lastAt, brokenAt }: EvidenceChainView, now: number) {
  if (standing === 'none') return text('evidenceFile.chain.none');
  if (standing === 'broken') return text('evidenceFile.chain.broken', { position: brokenAt ?? 0 });
  const params = { count: entryCount, lastAt: lastAt ?? 0 };
  return text('evidenceFile.chain.whole', params, now);
}

function SourceRow({ held }: { held: EvidenceSourceView }) {
  const now = useNow();
  const { source, says, renewals } = held;
  return (
    <View className="evidence-file__source">
      <View className="line line--between">
        <View className="sub">{text(`evidenceFile.source.${source}`)}</View>
        <View className="cap evidence-file__when">{heldWords(held, now)}</View>
      </View>
      {says !== null && <View className="cap">{sentenceText(says, now)}</View>}
      {renewals > 0 && (
        <View className="cap">{text('evidenceFile.renewed', { count: renewals })}</View>
      )}
    </View>
  );
}

const severalIn: readonly EvidenceSource[] = [
  'logistics',
  'photos',
  'conversation',
  'earlierOfResident',
  'earlierOfGoods',
  'earlierOfBatch',
  'earlierOfLeader',
];

function heldWords({ source, standing, count, recordedAt }: EvidenceSourceView, now: number) {
  if (standing === 'notExpected') return text('evidenceFile.notExpected');
  if (standing === 'missing') return text('evidenceFile.none');
  if (count === 0) {
    return text(source === 'conversation' ? 'evidenceFile.noWords' : 'evidenceFile.lookedUp');
  }
  if (!severalIn.includes(source)) return recordedAt === null ? '' : momentText(recordedAt, now);
  return recordedAt === null
    ? text('evidenceFile.count', { count })
    : text('evidenceFile.countAt', { count, recordedAt }, now);
}

/** Asks the sources again: is what they hold still what was taken in? */
function CheckAgain({ ticketId }: { ticketId: string }) {
  const [checked, setChecked] = useState<EvidenceCheckView | null>(null);
  const [busy, setBusy] = useState(false);
  const now = useNow();
  const check = async () => {
    setBusy(true);
    const answer = await call('desk.verifyEvidence', { ticketId });
    setBusy(false);
    if (answer.ok) setChecked(answer.value);
    else tell(answerText(answer));
  };
  return (
    <View className="evidence-file__check">
      {checked !== null &&
        checkWords(checked, now).map((words) => (
          <View key={words} className="sub">
            {words}
          </View>
        ))}
      <Button
        id="verify-evidence"
        kind="soft"
        size="small"
        busy={busy}
        onTap={() => void check()}
      >
        {text(busy ? 'evidenceFile.checking' : 'evidenceFile.check')}
      </Button>
    </View>
  );
}

function checkWords({ chain, contents }: EvidenceCheckView, now: number): string[] {
  if (chain.standing === 'broken') return [chainWords(chain, now)];
  const changed = contents.filter(({ standing }) => standing === 'changed');
  const erased = contents.filter(({ standing }) => standing === 'erased');
  if (changed.length + erased.length === 0) return [text('evidenceFile.checked.same')];
  return [
    ...(changed.length === 0
      ? []
      : [text('evidenceFile.checked.changed', { names: namesOf(changed) })]),
    ...(erased.length === 0
      ? []
      : [text('evidenceFile.checked.erased', { names: namesOf(erased) })]),
  ];
}

function namesOf(sources: ReadonlyArray<{ source: EvidenceSource }>): string {
  return sources
    .map(({ source }) => text(`evidenceFile.source.${source}`))
    .join(text('evidenceFile.join'));
}
