import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ActionReply } from '../../../../domain/contract/actions';
import { policyBounds } from '../../../../domain/policy/bounds';
import { text } from '../../../../locales/text';
import { mayShareText, shareText } from '../../../cloud/share-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FilterBar } from '../../../components/filter-bar';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';
import { ViewState } from '../../../components/view-state';
import { groupNotice, noticeKinds, todos, usualTodo, type NoticeKind, type Todo } from './compose';
import { GoodsChoice } from './goods-choice';

/** Words for the leader's group: a kind, goods and what to do; the leader has the last word. */
export default function GroupNoticePage() {
  const view = useView('desk.groupGoods', {});
  return (
    <PageShell title={text('groupNotice.title')}>
      <ViewState view={view} />
      {view.value !== undefined && <Composer known={view.value} />}
    </PageShell>
  );
}

function Composer({ known }: { known: ActionReply<'desk.groupGoods'> }) {
  const [kind, setKind] = useState<NoticeKind>('weekend');
  const [todo, setTodo] = useState<Todo>(usualTodo.weekend);
  const [batch, setBatch] = useState<string | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const goods = known.goods.find((one) => `${one.goodsId}:${one.batchId}` === batch) ?? null;
  const written = groupNotice({ kind, todo, goods }, known);
  const words = own ?? written ?? '';
  const chooseKind = (chosen: NoticeKind) => {
    setKind(chosen);
    setTodo(usualTodo[chosen]);
    setOwn(null);
  };
  const choose = <Value,>(set: (value: Value) => void) => (value: Value) => {
    set(value);
    setOwn(null);
  };
  return (
    <>
      <View className="card stack">
        <View className="strong">{text('groupNotice.kind')}</View>
        <FilterBar
          label={text('groupNotice.kind')}
          filters={noticeKinds.map((id) => ({ id, label: text(`groupNotice.kind.${id}`) }))}
          chosen={kind}
          onChoose={chooseKind}
        />
        <GoodsChoice kind={kind} goods={known.goods} chosen={batch} onChoose={choose(setBatch)} />
        <View className="strong">{text('groupNotice.todo')}</View>
        <FilterBar
          label={text('groupNotice.todo')}
          filters={todos.map((id) => ({ id, label: text(`groupNotice.todo.${id}`) }))}
          chosen={todo}
          onChoose={choose(setTodo)}
        />
      </View>
      {written === null ? (
        <View className="note">
          <Icon name="package-x" />
          <View className="grow">{text('groupNotice.pickGoods')}</View>
        </View>
      ) : (
        <Preview words={words} changed={own !== null} onChange={setOwn} />
      )}
      <View className="sub center">{text('groupNotice.care')}</View>
    </>
  );
}

function Preview({ words, changed, onChange }: {
  words: string;
  changed: boolean;
  /** Null: as it was put together. */
  onChange: (words: string | null) => void;
}) {
  const left = policyBounds.replyLength - words.trim().length;
  const blocked = words.trim() === '' || left < 0;
  const copy = async () => {
    await Taro.setClipboardData({ data: words.trim() });
    tell(text('groupNotice.copied'));
  };
  return (
    <View className="card stack">
      <View className="strong">{text('groupNotice.preview')}</View>
      <TextField
        id="notice-words"
        value={words}
        placeholder={text('groupNotice.placeholder')}
        hint={left < 0 ? text('words.tooLong', { count: -left }) : undefined}
        wrong={left < 0}
        onChange={onChange}
      />
      {changed && (
        <Button
          id="write-again"
          kind="quiet"
          size="small"
          icon="undo-2"
          onTap={() => onChange(null)}
        >
          {text('groupNotice.again')}
        </Button>
      )}
      <Button
        id="copy-notice"
        kind="act"
        full
        icon="users"
        disabled={blocked}
        onTap={() => void copy()}
      >
        {text('groupNotice.copy')}
      </Button>
      {mayShareText() && (
        <Button
          id="share-notice"
          full
          icon="share-2"
          disabled={blocked}
          onTap={() => void shareText(words.trim())}
        >
          {text('groupNotice.share')}
        </Button>
      )}
    </View>
  );
}
