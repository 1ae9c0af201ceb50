import { View } from '@tarojs/components';
import { useState } from 'react';
import type {
  BatchClaimView,
  BatchGroupsView,
  BatchGroupView,
} from '../../../../domain/contract/views/batch-refund';
import { sentenceText, text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { Button } from '../../../components/button';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ClaimLine } from '../../../features/batch/claim-line';
import '../../../features/handling/check-row.scss';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';
import { BatchSheet } from './batch-sheet';
import { useBatch, type BatchReply } from './use-batch';

interface ChooseProps {
  group: BatchGroupView;
  groups: BatchGroupsView;
  onDone: (reply: BatchReply) => void;
  reload: () => Promise<void>;
}

/** The claims of one batch: all that go together are chosen, the others say why they do not. */
export function Choose({ group, groups, onDone, reload }: ChooseProps) {
  const [open, setOpen] = useState(false);
  const done = (reply: BatchReply) => {
    setOpen(false);
    onDone(reply);
  };
  const batch = useBatch(group, groups, { onDone: done, reload });
  const { chosen, together, totalFen } = batch;
  const count = chosen.length;
  return (
    <PageShell
      title={text('batchRefund.title')}
      dock={
        <>
          <Button id="open-batch" kind="act" full disabled={count === 0} onTap={() => setOpen(true)}>
            {count === 0
              ? text('batchRefund.nothingChosen')
              : text('batchRefund.open', { count, totalFen })}
          </Button>
          <View className="cap dock__hint">{text('batchRefund.leftToday', groups)}</View>
        </>
      }
    >
      <Goods group={group} />
      <View className="sec">
        <View className="title">{text('batchRefund.choose', { count })}</View>
        <All all={count === together.length} onChange={batch.takeAll} />
      </View>
      <View className="card">
        {together.map((claim) => (
          <Pick
            key={claim.ticketId}
            claim={claim}
            on={chosen.includes(claim)}
            onTap={() => batch.toggle(claim.ticketId)}
          />
        ))}
      </View>
      {together.length > groups.mostClaims && (
        <View className="sub">
          {text('batchRefund.mostClaims', { mostClaims: groups.mostClaims })}
        </View>
      )}
      <Apart claims={group.claims.filter(({ hindrance }) => hindrance !== null)} />
      <BatchSheet
        open={open}
        batch={batch}
        group={group}
        groups={groups}
        onClose={() => setOpen(false)}
      />
    </PageShell>
  );
}

function Goods({ group: { goodsName, spec, pictureUrl, batchId } }: { group: BatchGroupView }) {
  return (
    <View className="card">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="cap">{text('batchRefund.batch', { batchId })}</View>
        </View>
      </View>
    </View>
  );
}

function All({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  const label = text(all ? 'batchRefund.noneChosen' : 'batchRefund.all');
  return (
    <View id="take-all" className="link" onClick={() => onChange(!all)} {...roleOf('button')}>
      <Icon name={all ? 'x' : 'check'} />
      {label}
    </View>
  );
}

function Pick({ claim, on, onTap }: { claim: BatchClaimView; on: boolean; onTap: () => void }) {
  return (
    <View
      id={`take-${claim.ticketId}`}
      className={`claim-pick check ${on ? 'check--on' : ''}`}
      onClick={onTap}
      {...roleOf('checkbox')}
      ariaChecked={on}
      ariaLabel={text('batchRefund.claim', { name: claim.residentName, building: claim.building })}
    >
      <View className="check__box">{on && <Icon name="check" className="check__tick" />}</View>
      <ClaimLine claim={claim} />
    </View>
  );
}

function Apart({ claims }: { claims: BatchClaimView[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <View className="sec"><View className="title">{text('batchRefund.alone')}</View></View>
      <View className="card">
        {claims.map((claim) => (
          <View
            key={claim.ticketId}
            id={`apart-${claim.ticketId}`}
            className="claim-pick"
            onClick={() => void openHandled('leader', claim.ticketId)}
            {...roleOf('button')}
          >
            <ClaimLine claim={claim}>
              <View className="cap t-soon">{whyApart(claim)}</View>
            </ClaimLine>
            <Icon name="chevron-right" />
          </View>
        ))}
      </View>
    </>
  );
}

function whyApart({ hindrance, amountFen }: BatchClaimView): string {
  if (hindrance === 'aboveLimit') return text('batchRefund.aboveLimit', { amountFen });
  return sentenceText({ key: `refusal.${hindrance ?? ''}`, params: {} }, serverNow());
}
