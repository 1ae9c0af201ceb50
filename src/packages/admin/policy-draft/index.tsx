import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PolicyListView } from '../../../../domain/contract/views/policy';
import type { Rules } from '../../../../domain/policy/rules';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { ProblemNote } from '../../../components/problem-note';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { ViewState } from '../../../components/view-state';
import { EffectSheet } from '../../../features/policy/effect-sheet';
import { WhenCard } from '../../../features/policy/when-card';
import { RuleFields } from './rule-fields';
import { useDraft } from './use-draft';

/** The next version of the rules, made from the newest one: typed, looked at, kept as a draft. */
export default function PolicyDraftPage() {
  const view = useView('policy.list', {});
  const { value } = view;
  return (
    <PageShell title={text('policyDraft.title')} wide>
      <ViewState view={view} />
      {value !== undefined && <Form key={value.base.version} list={value} />}
    </PageShell>
  );
}

function Form({ list }: { list: PolicyListView }) {
  const draft = useDraft(list.base);
  const [shown, setShown] = useState<Rules | null>(null);
  const { typed, type, problems, rules, changed } = draft;
  const number = list.versions[0]?.number ?? 1;
  const sound = rules !== null && changed;
  return (
    <>
      <View className="sub">{text('policyDraft.intro', { number })}</View>
      <RuleFields base={list.base.rules} typed={typed} problems={problems} onType={type} />
      <WhenCard when={draft.when} onChange={draft.setWhen} />
      <View className="card">
        <ReasonForm
          id="policy-reason"
          label={text('policyDraft.reason')}
          placeholder={text('policyDraft.placeholder')}
          value={draft.reason}
          onChange={draft.setReason}
        />
      </View>
      {!sound && (
        <View className="sub center">
          {text(rules === null ? 'policyDraft.wrong' : 'policyDraft.unchanged')}
        </View>
      )}
      <Button
        id="preview-policy"
        full
        icon="search"
        disabled={!sound}
        onTap={() => setShown(rules)}
      >
        {text('policyDraft.preview')}
      </Button>
      <ProblemNote problem={draft.problem} />
      <Button
        id="send-policy"
        kind="act"
        full
        icon="send"
        busy={draft.busy}
        disabled={!sound || !isReason(draft.reason)}
        onTap={() => void draft.send()}
      >
        {text('policyDraft.send')}
      </Button>
      <EffectSheet rules={shown} onClose={() => setShown(null)} />
    </>
  );
}
