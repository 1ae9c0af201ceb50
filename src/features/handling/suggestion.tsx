import type { HandledTicketView } from '../../../domain/contract/views';
import { serverNow } from '../../cloud/server-clock';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { SuggestionCard } from '../../components/suggestion-card';

interface SuggestionProps {
  suggestion: HandledTicketView['suggestion'];
  /** Absent where nothing can be decided any more. */
  onDisagree?: () => void;
}

/** Whom the rules suggest and why; only what a rule computed, no figure of confidence. */
export function Suggestion({ suggestion, onDisagree }: SuggestionProps) {
  const { liableParty, ruleId, reasons } = suggestion;
  const now = serverNow();
  const said = (about: 'remedy' | 'liability') =>
    reasons
      .filter(({ key }) => key.startsWith('remedy.') === (about === 'remedy'))
      .map((reason) => sentenceText(reason, now))
      .join('');
  const ruleKey = `rule.${ruleId}`;
  return (
    <SuggestionCard
      verdict={text('suggestion.title', { party: text(`liability.${liableParty}`) })}
      rule={isTextKey(ruleKey) ? sentenceText({ key: ruleKey, params: {} }, now) : text('rule.other')}
      reason={said('liability')}
      remedy={said('remedy')}
      onDisagree={onDisagree}
    />
  );
}
