import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyListView } from '../../../../domain/contract/views/policy';
import { changedRules, ruleKeys, type RuleKey, type Rules } from '../../../../domain/policy/rules';
import { hourOfDayAt } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { serverNow } from '../../../cloud/server-clock';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';
import type { When } from '../../../features/policy/when-card';
import { ruleOf, ruleProblem, typedRule } from '../../../features/policy/rule-words';

export type TypedRules = Record<RuleKey, string>;
export type RuleProblems = Partial<Record<RuleKey, string>>;

/** The rules as they are being typed, when they shall hold and why; sends them as a draft. */
export function useDraft({ version: baseVersion, rules: base }: PolicyListView['base']) {
  const [typed, setTyped] = useState<TypedRules>(() => typedRules(base));
  const [when, setWhen] = useState<When>({ days: 1, hour: 0 });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('policy.draft');
  const { rules, problems } = readRules(typed, base);
  const send = async () => {
    if (rules === null) return;
    const inForceAt = hourOfDayAt(serverNow(), when.days, when.hour);
    const answer = await act.run({ baseVersion, rules, inForceAt, reason: reason.trim() });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (!answer.ok) return;
    tell(text('policyDraft.done'));
    await Taro.redirectTo({ url: '/packages/admin/policies/index' });
  };
  return {
    typed,
    type: (key: RuleKey, words: string) => setTyped((now) => ({ ...now, [key]: words })),
    problems,
    rules,
    changed: rules !== null && changedRules(base, rules).length > 0,
    when,
    setWhen,
    reason,
    setReason,
    problem,
    busy: act.busy,
    send,
  };
}

function typedRules(base: Rules): TypedRules {
  const entries = ruleKeys.map((key) => [key, typedRule(key, base[key])] as const);
  return Object.fromEntries(entries) as TypedRules;
}

/** Null while something is wrong; what, by rule. */
function readRules(typed: TypedRules, base: Rules) {
  const values = ruleKeys.map((key) => [key, ruleOf(key, typed[key])] as const);
  const known = values.map(([key, value]) => [key, value ?? base[key]] as const);
  const all = Object.fromEntries(known) as Rules;
  const problems: RuleProblems = {};
  for (const [key, value] of values) {
    const problem = ruleProblem(key, value, all);
    if (problem !== null) problems[key] = problem;
  }
  return { rules: Object.keys(problems).length === 0 ? all : null, problems };
}
