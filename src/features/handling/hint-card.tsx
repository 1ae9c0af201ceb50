import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { HintsView } from '../../../domain/contract/views/hints';
import { text } from '../../../locales/text';
import { FactRow } from '../../components/fact-row';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import { CorrectHintsSheet } from './correct-hints-sheet';
import { aboutWords, becauseWords, numberText, surenessWords, withQuote } from './hint-words';

interface HintCardProps {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}

/** What the words seem to say, why, and one tap for whoever knows better. Decides nothing. */
export function HintCard({ ticket, reload }: HintCardProps) {
  const [open, setOpen] = useState(false);
  const { hints } = ticket;
  if (hints === null) return null;
  return (
    <View className="card" id="hints">
      <View className="line line--between">
        <View className="title">{text('hints.title')}</View>
        <View className="chip chip--plain">{surenessWords(hints)}</View>
      </View>
      <View className="strong" style="margin-top:6px">{aboutWords(hints)}</View>
      {hints.reasons.length > 0 && <View className="sub">{becauseWords(hints.reasons)}</View>}
      <OtherIssue ticket={ticket} hints={hints} />
      <Facts hints={hints} />
      <View className="line line--between" style="flex-wrap:wrap">
        <Text className="cap">{text('hints.hint')}</Text>
        <View
          className="link"
          id="correct-hints"
          onClick={() => setOpen(true)}
          {...roleOf('button')}
        >
          <Icon name="pencil" />
          {text('hints.correct')}
        </View>
      </View>
      <CorrectHintsSheet
        ticketId={ticket.ticketId}
        hints={hints}
        open={open}
        onClose={() => setOpen(false)}
        reload={reload}
      />
    </View>
  );
}

/** Their choice and their words do not say the same: mostly a slip of the finger. */
function OtherIssue({ ticket, hints }: { ticket: HandledTicketView; hints: HintsView }) {
  const { issue } = hints;
  const isAlike = issue === null || issue === ticket.issue;
  // Something else was chosen, or is all the words say: neither contradicts the other.
  if (isAlike || issue === 'other' || ticket.issue === 'other') return null;
  const said = { chosen: text(`issue.${ticket.issue}`), heard: text(`issue.${issue}`) };
  return (
    <View className="note" style="margin-top:8px">
      <Icon name="circle-help" />
      <View className="grow">{text('hints.otherIssue', said)}</View>
    </View>
  );
}

function Facts({ hints }: { hints: HintsView }) {
  const { wish, mood, urgency, numbers } = hints;
  return (
    <View style="margin-top:8px">
      {wish !== 'telling' && (
        <FactRow
          label={text('hints.wish')}
          value={withQuote(text(`hints.wish.${wish}`), hints.wishReasons)}
        />
      )}
      <FactRow
        label={text('hints.mood')}
        value={withQuote(text(`hints.mood.${mood}`), hints.moodReasons)}
      />
      {urgency !== 'normal' && (
        <FactRow
          label={text('hints.urgency')}
          value={withQuote(text(`hints.urgency.${urgency}`), hints.urgencyReasons)}
        />
      )}
      {numbers.length > 0 && (
        <FactRow
          label={text('hints.numbers')}
          value={numbers.map(numberText).join(text('join.clause'))}
        />
      )}
    </View>
  );
}
