import { View } from '@tarojs/components';
import {
  boundsOf,
  ruleGroups,
  ruleKeys,
  rules,
  type RuleGroup,
  type RuleKey,
  type Rules,
} from '../../../../domain/policy/rules';
import { text } from '../../../../locales/text';
import { LineField } from '../../../components/line-field';
import { ruleOf, ruleText, typedRule } from '../../../features/policy/rule-words';
import type { RuleProblems, TypedRules } from './use-draft';
import './rule-fields.scss';

interface RuleFieldsProps {
  base: Rules;
  typed: TypedRules;
  problems: RuleProblems;
  onType: (key: RuleKey, words: string) => void;
}

/** Every rule that may be changed here, by what it is about. */
export function RuleFields(props: RuleFieldsProps) {
  return (
    <View className="tiles">
      {ruleGroups.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </View>
  );
}

function Group({ group, ...props }: RuleFieldsProps & { group: RuleGroup }) {
  const keys = ruleKeys.filter((key) => rules[key].group === group);
  return (
    <View className="card">
      <View className="title">{text(`rule.group.${group}`)}</View>
      {keys.map((key) => (
        <RuleField key={key} ruleKey={key} {...props} />
      ))}
    </View>
  );
}

function RuleField({ ruleKey, base, typed, problems, onType }: RuleFieldsProps & {
  ruleKey: RuleKey;
}) {
  const { unit } = rules[ruleKey];
  const { least, most } = boundsOf(ruleKey);
  const problem = problems[ruleKey];
  const words = typed[ruleKey];
  const changed = words !== typedRule(ruleKey, base[ruleKey]);
  const range = { least: typedRule(ruleKey, least), most: typedRule(ruleKey, most) };
  const decimal = unit === 'fen' || unit === 'basisPoints';
  const value = ruleOf(ruleKey, words);
  const after = value === null ? words : ruleText(ruleKey, value);
  const was = text('rule.change', { before: ruleText(ruleKey, base[ruleKey]), after });
  return (
    <View className="rule">
      <View className="rule__words">
        <View className={changed ? 'strong' : ''}>{text(`rule.${ruleKey}`)}</View>
        <View className={`cap ${problem === undefined ? '' : 't-late'}`}>
          {problem ?? (changed ? was : text('rule.range', range))}
        </View>
      </View>
      <View className="rule__field">
        <LineField
          id={`rule-${ruleKey}`}
          label={text(`rule.${ruleKey}`)}
          type={decimal ? 'digit' : 'number'}
          value={words}
          wrong={problem !== undefined}
          onChange={(next) => onType(ruleKey, next)}
        />
      </View>
      <View className="rule__unit cap">{text(`rule.unit.${unit}`)}</View>
    </View>
  );
}
