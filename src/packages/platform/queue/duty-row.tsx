import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { useAct } from '../../../cloud/use-act';
import { useView } from '../../../cloud/use-view';
import { SwitchRow } from '../../../components/switch-row';

/** Whether new claims are given to this agent; what they have stays theirs. */
export function DutyRow() {
  const duty = useView('desk.duty', {});
  const { busy, run } = useAct('desk.takeClaims');
  const { value } = duty;
  if (value === undefined) return null;
  const { takesClaims, openCount, mostOpen } = value;
  const change = async (takes: boolean) => {
    if (busy) return;
    await run({ takes });
    await duty.reload();
  };
  return (
    <View className="card card--flush">
      <SwitchRow
        id="takes-claims"
        title={text('duty.takes.title')}
        hint={
          takesClaims
            ? text('duty.takes.on', { openCount, mostOpen })
            : text('duty.takes.off', { openCount })
        }
        on={takesClaims}
        onChange={(takes) => void change(takes)}
      />
    </View>
  );
}
