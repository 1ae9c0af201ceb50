import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { serverNow } from '../../cloud/server-clock';
import { inOneGo } from '../../../locales/format';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { SuggestionCard } from '../../components/suggestion-card';

interface SuggestionProps {
  suggestion: HandledTicketView['suggestion'];
  /** Absent where nothing can be decided any more. */
  onDisagree?: () => void;
}

/** Whom the rules suggest and why; only what a rule computed, no figure of confidence. */
export function Suggestion({ suggestion, onDisagree }: SuggestionProps) {
  const { liableParty, ruleId, reasons, amountFen } = suggestion;
  const now = serverNow();
  const said = (about: 'remedy' | 'liability') =>
    inOneGo(
      reasons
        .filter(({ key }) => key.startsWith('remedy.') === (about === 'remedy'))
        .map((reason) => sentenceText(reason, now)),
    );
  const ruleKey = `rule.${ruleId}`;
  // A newer server may know a rule that this page has no name for.
  const rule = isTextKey(ruleKey) ? ruleKey : 'rule.other';
  return (
    <SuggestionCard
      verdict={text('suggestion.title', { party: text(`liability.${liableParty}`) })}
      rule={sentenceText({ key: rule, params: {} }, now)}
      reason={said('liability')}
      // Reopened and paid in full before: there is nothing left to suggest.
      remedy={amountFen > 0 ? said('remedy') : ''}
      onDisagree={onDisagree}
    />
  );
}
