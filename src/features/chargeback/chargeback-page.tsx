import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ChargebackView } from '../../../domain/contract/views/chargeback';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { PageShell } from '../../components/page-shell';
import { ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { WayCard } from '../../components/way-card';
import { ChargebackCard } from './chargeback-card';
import { ChargebackFacts, ChargebackPhotos } from './chargeback-facts';
import { ChargebackTalk } from './chargeback-talk';

interface ChargebackPageProps {
  chargebackId: string;
  /** A reader of the platform. */
  platform?: boolean;
  /** What this reader may do with it now. */
  acts: (chargeback: ChargebackView, reload: () => Promise<void>) => ReactNode;
}

/** One chargeback: how much and why, what the goods went through, what was said, what to do. */
export function ChargebackPage({ chargebackId, platform = false, acts }: ChargebackPageProps) {
  const ready = chargebackId !== '';
  const view = useView('fund.viewChargeback', { chargebackId }, { ready });
  const { value, problem, valueAt, reload } = view;
  const gone = problem?.code === 'chargebackNotFound' || !ready;
  return (
    <PageShell title={text('chargebackPage.title')} wide>
      {ready && value === undefined && problem === undefined && <Skeleton cards={2} />}
      {gone && (
        <ErrorState
          title={text('chargebackPage.missing')}
          hint={text('chargebackPage.missingHint')}
        />
      )}
      {!gone && value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {problem?.code === 'offline' && value !== undefined && <OfflineNotice since={valueAt} />}
      {value !== undefined && !gone && (
        <View className="pair">
          <View className="pair__side">
            <ChargebackCard card={value} named={platform} />
            <Sum chargeback={value} platform={platform} />
            <ChargebackFacts chargeback={value} />
            <ChargebackPhotos photos={value.photos} />
          </View>
          <View className="pair__side">
            <WayCard coldChain={value.coldChain} logistics={value.logistics} />
            {!platform && <Privacy />}
            <ChargebackTalk chargeback={value} />
            {acts(value, reload)}
          </View>
        </View>
      )}
    </PageShell>
  );
}

/** How much, what settlements took of it, and what silence means. */
function Sum({ chargeback, platform }: { chargeback: ChargebackView; platform: boolean }) {
  const now = useNow();
  const { amountFen, offsetFen, partnerName, status, clock } = chargeback;
  const label = platform
    ? text('chargebackPage.sumPlatform', { partnerName })
    : text('chargebackPage.sum');
  return (
    <View className="card stack">
      <View>
        <View className="sub">{label}</View>
        <Money amountFen={amountFen} size="money" />
      </View>
      {offsetFen > 0 && (
        <View className="sub">
          {text('chargebackPage.taken', { offsetFen, leftFen: amountFen - offsetFen })}
        </View>
      )}
      {status === 'open' && clock !== null && (
        <View className="note note--soon">
          <Icon name="hourglass" />
          <View className="grow">
            {text('chargebackPage.silence', { dueAt: clock.dueAt }, now)}
          </View>
        </View>
      )}
    </View>
  );
}

function Privacy() {
  return (
    <View className="note">
      <Icon name="eye-off" />
      <View className="grow">{text('chargebackPage.privacy')}</View>
    </View>
  );
}
