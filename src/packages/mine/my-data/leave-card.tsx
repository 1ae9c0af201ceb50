import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MyDataView } from '../../../../domain/contract/views/privacy';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { forgetPerson } from '../../../cloud/use-view';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

/** Being forgotten: says what goes and what waits, and asks twice. */
export function LeaveCard({ erasure }: { erasure: MyDataView['erasure'] }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const waits = waitWords(erasure);
  const leaving = useSheetAct('account.erase', {
    onDone: () => {
      close();
      forgetPerson();
      tell(text('myData.erased'));
      void Taro.reLaunch({ url: '/pages/home/index' });
    },
    reload: async () => undefined,
  });
  return (
    <View className="card">
      <View className="title">{text('myData.erase')}</View>
      <View className="sub" style="margin-bottom:12px">{waits ?? text('myData.eraseHint')}</View>
      <Button
        id="erase-me"
        kind="line"
        full
        disabled={waits !== null}
        onTap={() => setOpen(true)}
      >
        {text('myData.erase')}
      </Button>
      <BottomSheet
        open={open}
        label={text('myData.erase')}
        onClose={close}
        head={
          <>
            <View className="title">{text('myData.erase')}</View>
            <View className="sub">{text('myData.eraseHint')}</View>
          </>
        }
      >
        <View className="note note--late" style="margin-top:12px">{text('myData.eraseBefore')}</View>
        <SheetConfirm
          id="confirm-erase"
          label={text('myData.eraseConfirm')}
          problem={leaving.problem}
          busy={leaving.busy}
          onTap={() => void leaving.run({})}
        />
      </BottomSheet>
    </View>
  );
}

function waitWords({ openClaims, hasWorkingRole }: MyDataView['erasure']): string | null {
  if (hasWorkingRole) return text('myData.eraseWorks');
  return openClaims > 0 ? text('myData.eraseWaits', { count: openClaims }) : null;
}
