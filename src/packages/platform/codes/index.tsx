import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CommunityView } from '../../../../domain/contract/views/complaint';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { ComplaintCodeSheet } from '../../../components/complaint-code-sheet';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';

/** Codes for anonymous complaints, for whoever looks after communities without leading one. */
export default function CodesPage() {
  const view = useView('desk.communities', {});
  const communities = view.value?.communities;
  const [shownId, setShownId] = useState<string | null>(null);
  return (
    <PageShell title={text('codes.title')}>
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('codes.note')}</View>
      </View>
      {view.problem !== undefined && communities === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && communities === undefined && <Skeleton cards={1} />}
      {communities?.length === 0 && (
        <EmptyState title={text('codes.none')} hint={text('codes.noneHint')} />
      )}
      {communities !== undefined && communities.length > 0 && (
        <View className="card card--flush">
          {communities.map((community) => (
            <CommunityRow key={community.communityId} community={community} onShow={setShownId} />
          ))}
        </View>
      )}
      <ComplaintCodeSheet
        open={shownId !== null}
        {...(shownId === null ? {} : { communityId: shownId })}
        onClose={() => setShownId(null)}
      />
    </PageShell>
  );
}

function CommunityRow({ community, onShow }: {
  community: CommunityView;
  onShow: (communityId: string) => void;
}) {
  const { communityId, name, region } = community;
  return (
    <View className="row" id={`community-${communityId}`}>
      <View className="grow">
        <View className="strong">{name}</View>
        <View className="cap">{region}</View>
      </View>
      <Button
        id={`show-${communityId}`}
        size="small"
        icon="qr-code"
        onTap={() => onShow(communityId)}
      >
        {text('complaintCode.show')}
      </Button>
    </View>
  );
}
