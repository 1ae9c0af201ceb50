import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CallContextView } from '../../../domain/contract/views/task';
import { momentText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';

interface CallCardProps {
  taskId: string;
  call: CallContextView;
  /** False once it was reported: what was called stays to be read. */
  open: boolean;
  reload: () => Promise<void>;
}

/** Whom to call, what to say, and whether it was reached. */
export function CallCard({ taskId, call, open, reload }: CallCardProps) {
  const now = useNow();
  return (
    <>
      <View className="card stack" id="call">
        <View className="line">
          <View className="avatar" ariaHidden><Icon name="phone" /></View>
          <View className="grow">
            <View className="title">{call.residentName}</View>
            <View className="cap">{call.building}</View>
          </View>
        </View>
        {open && <Number taskId={taskId} name={call.residentName} />}
        {call.calls.map(({ at, byName, reached }) => (
          <View key={at} className="line">
            <Icon name={reached ? 'circle-check' : 'circle-x'} />
            <View className="grow sub">
              {text(reached ? 'call.reachedAt' : 'call.notReachedAt', {
                at: momentText(at, now),
                name: byName,
              })}
            </View>
          </View>
        ))}
        {open && <Record taskId={taskId} call={call} reload={reload} />}
      </View>
      <View className="card stack">
        <View className="title">{text('call.script')}</View>
        {call.script.map((step) => (
          <View key={step.key} className="quote">{sentenceText(step, now)}</View>
        ))}
      </View>
    </>
  );
}

/** The number comes by a tap, and that one looked is kept. */
function Number({ taskId, name }: { taskId: string; name: string }) {
  const [phone, setPhone] = useState<string | null>(null);
  const act = useAct('task.showPhone');
  const show = async () => {
    const answer = await act.run({ taskId });
    if (answer === null) return;
    if (answer.ok) setPhone(answer.value.phone);
    else tell(answerText(answer));
  };
  if (phone !== null) {
    return (
      <View className="stack">
        <View className="head center" id="phone-number">{phone}</View>
        <Button
          id="dial"
          kind="jade"
          full
          icon="phone-call"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}
        >
          {text('call.dial', { name })}
        </Button>
      </View>
    );
  }
  return (
    <View>
      <Button id="show-phone" full icon="phone" busy={act.busy} onTap={() => void show()}>
        {text('call.show')}
      </Button>
      <View className="cap center" style="margin-top:6px">{text('call.showHint')}</View>
    </View>
  );
}

/** One tap after each call. */
function Record({ taskId, call, reload }: Omit<CallCardProps, 'open'>) {
  const act = useAct('task.recordCall');
  const record = async (reached: boolean) => {
    const answer = await act.run({ taskId, reached });
    if (answer === null) return;
    tell(answer.ok ? text('call.saved') : answerText(answer));
    await reload();
  };
  const { callTries } = call;
  return (
    <View className="stack">
      <View className="strong">{text('call.record')}</View>
      <View className="line">
        <Button id="not-reached" kind="line" grow busy={act.busy} onTap={() => void record(false)}>
          {text('call.notReached')}
        </Button>
        <Button id="reached" kind="jade" grow busy={act.busy} onTap={() => void record(true)}>
          {text('call.reached')}
        </Button>
      </View>
      <View className="cap">{text('call.tries', { count: call.calls.length, callTries })}</View>
    </View>
  );
}
