import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type {
  BatchGroupsView,
  BatchGroupView,
} from '../../../../domain/contract/views/batch-refund';
import { text } from '../../../../locales/text';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { SplitList } from '../../../components/split-bar';
import { TextField } from '../../../components/text-field';
import { ClaimLine } from '../../../features/batch/claim-line';
import { roleOf } from '../../../theme/named';
import './batch-sheet.scss';
import type { Batch } from './use-batch';
import { fromShown, shownPlaces, toShown, wordsFor } from './words';

interface BatchSheetProps {
  open: boolean;
  batch: Batch;
  group: BatchGroupView;
  groups: BatchGroupsView;
  onClose: () => void;
}

/** The one confirmation: each resident and sum, the total, who pays, and what each of them reads. */
export function BatchSheet({ open, batch, group, groups, onClose }: BatchSheetProps) {
  const { chosen, totalFen, decision } = batch;
  const alone = decision === 'alone';
  return (
    <BottomSheet
      open={open}
      label={text('batchRefund.sheet')}
      onClose={batch.busy ? () => undefined : onClose}
      head={
        <>
          <View className="sub">{text('batchRefund.to', { count: chosen.length })}</View>
          <Money amountFen={totalFen} size="hero" />
        </>
      }
    >
      {alone ? (
        <View className="line sub">
          <Icon name="calendar-check" />
          <Text className="grow">{text('batchRefund.path')}</Text>
        </View>
      ) : (
        <View className="note note--soon" id="batch-second">
          <Icon name="users" />
          <View className="grow">{text('batchRefund.second', { totalFen })}</View>
        </View>
      )}
      <View className="sheet__tear" />
      {chosen.map((claim) => (
        <ClaimLine key={claim.ticketId} claim={claim} />
      ))}
      <View className="sheet__tear" />
      <Words batch={batch} group={group} groups={groups} />
      <View className="sheet__tear" />
      <SplitList split={splitOf(batch)} shareHint={text('batchRefund.leftToday', groups)} />
      <View className="batch-confirm">
        <SheetConfirm
          id="confirm-batch"
          label={
            alone
              ? text('batchRefund.confirm', { count: chosen.length, totalFen })
              : text('batchRefund.askSecond', { totalFen })
          }
          problem={batch.problem}
          busy={batch.busy}
          onTap={() => void batch.send()}
        />
      </View>
    </BottomSheet>
  );
}

function splitOf({ chosen, totalFen }: Batch) {
  const leaderFen = chosen.reduce((sum, claim) => sum + claim.leaderFen, 0);
  return { platformFen: totalFen - leaderFen, leaderFen, leaderAdvancesFen: 0 };
}

/** As the first of them will read it; a tap turns to the next, another opens the words. */
function Words({ batch, group, groups }: Pick<BatchSheetProps, 'batch' | 'group' | 'groups'>) {
  const [turn, setTurn] = useState(0);
  const [editing, setEditing] = useState(false);
  const { chosen, words, write } = batch;
  const claim = chosen[turn % Math.max(1, chosen.length)];
  if (claim === undefined) return null;
  const about = { goodsName: group.goodsName, leaderName: groups.leaderName };
  return (
    <View className="stack">
      <View className="line line--between">
        <View className="cap grow">{text('batchRefund.words')}</View>
        {!editing && (
          <View
            id="edit-batch-words"
            className="link"
            onClick={() => setEditing(true)}
            {...roleOf('button')}
          >
            <Icon name="pencil" />
            {text('batchRefund.edit')}
          </View>
        )}
      </View>
      {editing && (
        <TextField
          id="batch-words"
          value={toShown(words)}
          placeholder={text('reply.placeholder')}
          hint={text('batchRefund.editHint', { places: shownPlaces() })}
          onChange={(shown) => write(fromShown(shown))}
        />
      )}
      <View
        className="say"
        id="batch-preview"
        onClick={() => setTurn(turn + 1)}
        {...roleOf('button')}
      >
        <View className="cap">{text('batchRefund.preview', { name: claim.residentName })}</View>
        <View>{wordsFor(words, claim, about)}</View>
      </View>
    </View>
  );
}
