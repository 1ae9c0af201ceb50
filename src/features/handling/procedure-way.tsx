import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { procedureOfIssue } from '../../../domain/knowledge/procedure';
import { text } from '../../../locales/text';
import { WayRow } from '../../components/way-row';

/** The checklist that fits what is wrong; its ticks stay with this claim. */
export function ProcedureWay({ ticket: { ticketId, issue } }: { ticket: HandledTicketView }) {
  const entryId = procedureOfIssue[issue] ?? '';
  const query = `kind=procedure&entryId=${entryId}&ticketId=${ticketId}`;
  return (
    <View className="card card--flush">
      <WayRow
        id="by-procedure"
        icon="circle-check"
        title={text('library.procedureWay', { issue: text(`issue.${issue}`) })}
        hint={text('library.procedureHint')}
        url={`/packages/knowledge/library/index?${query}`}
      />
    </View>
  );
}
