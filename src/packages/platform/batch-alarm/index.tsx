import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { BatchAlarmView } from '../../../../domain/contract/views/batch-alarm';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { Claims, Leaders } from './claims';
import { CloseSheet } from './close-sheet';
import { AlarmHead } from './head';
import { Group, Quality, Recall } from './measures';
import { Sale } from './sale';
import { Steps } from './steps';
import './batch-alarm.scss';

const EVERY_MS = 15_000;

/** The parent case of a batch: what is known, what was decided, and what comes next. */
export default function BatchAlarmPage() {
  const { alarmId = '' } = useRouter().params;
  const ready = alarmId !== '';
  const view = useView('recall.alarm', { alarmId }, { ready, everyMs: EVERY_MS });
  const { value, problem, reload } = view;
  if (value !== undefined) return <Case alarm={value} reload={reload} />;
  const gone = !ready || problem?.code === 'alarmNotFound';
  return (
    <PageShell title={text('alarm.title')} wide>
      {ready && problem === undefined && <Skeleton cards={2} />}
      {gone && <ErrorState title={text('alarm.missing')} hint={text('alarm.missingHint')} />}
      {!gone && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
    </PageShell>
  );
}

export interface CaseProps {
  alarm: BatchAlarmView;
  reload: () => Promise<void>;
}

function Case({ alarm, reload }: CaseProps) {
  const [closing, setClosing] = useState(false);
  return (
    <PageShell title={text('alarm.title')} wide>
      <View className="pair">
        <View className="pair__side">
          <AlarmHead alarm={alarm} reload={reload} />
          <Sale alarm={alarm} reload={reload} />
          <Group alarm={alarm} reload={reload} />
          <Recall alarm={alarm} />
          <Quality alarm={alarm} reload={reload} />
          {alarm.may.close && (
            <View className="center">
              <Button id="close-alarm" kind="quiet" size="small" onTap={() => setClosing(true)}>
                {text('alarm.close')}
              </Button>
            </View>
          )}
        </View>
        <View className="pair__side">
          <Claims alarm={alarm} />
          <Leaders alarm={alarm} />
          <Steps steps={alarm.steps} />
        </View>
      </View>
      <CloseSheet alarm={alarm} open={closing} onClose={() => setClosing(false)} reload={reload} />
    </PageShell>
  );
}
