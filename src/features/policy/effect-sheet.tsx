import { View } from '@tarojs/components';
import type { PolicyPreviewView } from '../../../domain/contract/views/policy';
import type { Effect } from '../../../domain/policy/effect';
import type { Rules } from '../../../domain/policy/rules';
import { moneyText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { ErrorState, Skeleton } from '../../components/page-states';
import { ChangeList } from './change-list';
import './effect-sheet.scss';

interface EffectSheetProps {
  /** Null while it is closed. */
  rules: Rules | null;
  onClose: () => void;
}

/** What the rules change, and what they would have meant for what really happened of late. */
export function EffectSheet({ rules, onClose }: EffectSheetProps) {
  return (
    <BottomSheet
      open={rules !== null}
      label={text('policyDraft.previewTitle')}
      onClose={onClose}
      head={<View className="title">{text('policyDraft.previewTitle')}</View>}
    >
      {rules !== null && <Preview rules={rules} />}
    </BottomSheet>
  );
}

function Preview({ rules }: { rules: Rules }) {
  const { value, problem, reload } = useView('policy.preview', { rules });
  if (value === undefined && problem === undefined) return <Skeleton />;
  if (value === undefined) {
    const hint = problem === undefined ? undefined : answerText(problem);
    return <ErrorState hint={hint} onRetry={() => void reload()} />;
  }
  return <Effects preview={value} />;
}

function Effects({ preview }: { preview: PolicyPreviewView }) {
  const { changes, days, refunds, effects, cut } = preview;
  const moved = effects.filter(({ before, after }) => before !== after);
  return (
    <View className="stack" id="policy-effects">
      {changes.length === 0 && <View className="sub">{text('policyDraft.unchanged')}</View>}
      <ChangeList changes={changes} />
      <View className="sub">{text('policyDraft.previewHint', { days, count: refunds })}</View>
      {cut && <View className="cap">{text('policyDraft.previewCut', { count: refunds })}</View>}
      <View>
        {[...moved, ...effects.filter((effect) => !moved.includes(effect))].map((effect) => (
          <EffectRow key={effect.kind} effect={effect} />
        ))}
      </View>
    </View>
  );
}

function EffectRow({ effect: { kind, before, after } }: { effect: Effect }) {
  const isSum = kind === 'contributedFen' || kind === 'leaderContributedFen';
  const said = (value: number) => (isSum ? moneyText(value) : String(value));
  const moved = before !== after;
  return (
    <View className="effect">
      <View className="effect__what">{text(`effect.${kind}`)}</View>
      <View className={`effect__value ${moved ? 'strong' : 'sub'}`}>
        {moved
          ? text('rule.change', { before: said(before), after: said(after) })
          : text('effect.same', { value: said(before) })}
      </View>
      {moved && (
        <View className="effect__by t-soon">{differenceText(after - before, isSum)}</View>
      )}
    </View>
  );
}

function differenceText(difference: number, isSum: boolean): string {
  const size = Math.abs(difference);
  if (isSum) {
    return text(difference > 0 ? 'effect.moreFen' : 'effect.fewerFen', { sumFen: size });
  }
  return text(difference > 0 ? 'effect.more' : 'effect.fewer', { count: size });
}
