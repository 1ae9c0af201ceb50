import { View } from '@tarojs/components';
import type { RecallLineView } from '../../../../domain/contract/views/recall';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';

/** Lines that wait for something, or that a person must look at. */
export function Exceptions({ lines }: { lines: RecallLineView[] }) {
  return (
    <>
      <View className="sec"><View className="title">{text('recallPage.exceptions')}</View></View>
      <View className="card card--flush">
        {lines.map((line) => (
          <Line key={line.recallItemId} line={line} />
        ))}
      </View>
    </>
  );
}

function Line({ line }: { line: RecallLineView }) {
  const { residentName, leaderName, hindrance, ticketId } = line;
  const names = text('recallPage.line', { residentName, leaderName });
  const open = () => {
    if (ticketId !== null) void openHandled('platform', ticketId);
  };
  return (
    <View className="row" onClick={open} {...roleOf('button')}>
      <View className="grow">
        <View className="strong">{names}</View>
        {hindrance !== null && (
          <View className={hindrance === 'claimOpen' ? 'cap' : 'cap t-late'}>
            {text(`recallPage.hindrance.${hindrance}`)}
          </View>
        )}
      </View>
      {ticketId !== null && <Icon name="chevron-right" />}
    </View>
  );
}
