import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { Segments } from '../../components/choice-grid';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';

interface InspectSheetProps {
  ticket: HandledTicketView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What came back: is it what was said, and where does it go. */
export function InspectSheet({ ticket, open, onClose, reload }: InspectSheetProps) {
  const { ticketId } = ticket;
  const [found, setFound] = useState<'asDescribed' | 'different'>('asDescribed');
  const [goods, setGoods] = useState<'restocked' | 'writtenOff'>('writtenOff');
  const act = useSheetAct('desk.inspectReturn', {
    onDone: () => {
      onClose();
      tell(text('goods.done'));
    },
    reload,
  });
  const asDescribed = found === 'asDescribed';
  return (
    <ReasonSheet
      id="inspect"
      open={open}
      title={text('goods.returnInspected')}
      hint={text(asDescribed ? 'inspect.passHint' : 'inspect.failHint')}
      label={text('inspect.words')}
      placeholder={text('inspect.placeholder')}
      confirm={text(asDescribed ? 'inspect.pass' : 'inspect.fail')}
      problem={act.problem}
      busy={act.busy}
      onSend={(words) => void act.run({ ticketId, asDescribed, goods, words })}
      onClose={onClose}
    >
      <View className="strong sheet__confirm">{text('inspect.found')}</View>
      <Segments
        label={text('inspect.found')}
        segments={[
          { value: 'asDescribed', label: text('inspect.asDescribed') },
          { value: 'different', label: text('inspect.different') },
        ]}
        chosen={found}
        onChoose={setFound}
      />
      <View style="margin-top:12px">
        <View className="strong sheet__confirm">{text('inspect.goods')}</View>
        <Segments
          label={text('inspect.goods')}
          segments={[
            { value: 'writtenOff', label: text('inspect.writtenOff') },
            { value: 'restocked', label: text('inspect.restocked') },
          ]}
          chosen={goods}
          onChoose={setGoods}
        />
      </View>
    </ReasonSheet>
  );
}
