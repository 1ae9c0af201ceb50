import { View } from '@tarojs/components';
import type { MyDataView } from '../../../../domain/contract/views/privacy';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { useMe } from '../../../features/account/use-me';
import { AccessList } from './access-list';
import { ConsentCard } from './consent-card';
import { LeaveCard } from './leave-card';
import { TakeAlongCard } from './take-along-card';

/** What is kept about me, who looked at it, taking it along, leaving. */
export default function MyDataPage() {
  // Large text follows from who I am, also when the page is opened by itself.
  useMe();
  const { value, problem, reload } = useView('account.myData', {});
  return (
    <PageShell title={text('myData.title')}>
      {value === undefined && problem === undefined && <Skeleton cards={3} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && (
        <>
          <Details data={value} />
          <AccessList accesses={value.accesses} />
          <ConsentCard data={value} reload={reload} />
          <TakeAlongCard />
          <LeaveCard erasure={value.erasure} />
        </>
      )}
    </PageShell>
  );
}

function Details({ data: { details, counts } }: { data: MyDataView }) {
  const said = (value: string | number | null | undefined) =>
    value === null || value === undefined || value === '' ? text('myData.notSaid') : value;
  const rows = [
    { label: text('myData.name'), value: said(details?.displayName) },
    { label: text('myData.phone'), value: said(details?.phone) },
    { label: text('myData.home'), value: said(details?.building) },
    { label: text('myData.birthYear'), value: said(details?.birthYear) },
  ];
  return (
    <View className="card card--flush">
      <View className="row title">{text('myData.details')}</View>
      {rows.map(({ label, value }) => (
        <View key={label} className="row">
          <View className="grow sub">{label}</View>
          <View>{value}</View>
        </View>
      ))}
      <View className="row cap">{text('myData.counts', counts)}</View>
    </View>
  );
}
