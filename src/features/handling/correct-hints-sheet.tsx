import { View } from '@tarojs/components';
import type { HintsView } from '../../../domain/contract/views/hints';
import {
  complaintClasses,
  kindsOf,
  type ComplaintClass,
} from '../../../domain/understanding/complaint-class';
import { moods } from '../../../domain/understanding/mood';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Segments } from '../../components/choice-grid';
import { tell } from '../../components/tell';
import { classWords, kindWords } from './hint-words';

interface CorrectHintsSheetProps {
  ticketId: string;
  hints: HintsView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

type Said = Pick<HintsView, 'class' | 'kind' | 'mood'>;

/** All kinds at a glance: one tap says what it is, and the sheet is gone. */
export function CorrectHintsSheet(props: CorrectHintsSheetProps) {
  const { ticketId, hints, open, onClose, reload } = props;
  const act = useSheetAct('desk.correctHints', {
    onDone: () => {
      onClose();
      tell(text('hints.done'));
    },
    reload,
  });
  const say = (said: Partial<Said>) => {
    const { class: named, kind, mood } = { ...hints, ...said };
    void act.run({ ticketId, class: named, kind, mood });
  };
  return (
    <BottomSheet
      open={open}
      label={text('hints.correctTitle')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('hints.correctTitle')}</View>
          <View className="sub">{text('hints.correctHint')}</View>
        </>
      }
    >
      {complaintClasses.map((named) => (
        <Kinds key={named} named={named} hints={hints} onSay={say} />
      ))}
      <View style="margin-top:12px" />
      <Segments
        label={classWords('unclear')}
        segments={[{ value: 'unclear', label: classWords('unclear') }]}
        chosen={hints.class === 'unclear' ? 'unclear' : null}
        onChoose={() => say({ class: 'unclear', kind: null })}
      />
      <View className="strong sheet__confirm">{text('hints.moodTitle')}</View>
      <Segments
        label={text('hints.moodTitle')}
        segments={moods.map((mood) => ({ value: mood, label: text(`hints.mood.${mood}`) }))}
        chosen={hints.mood}
        onChoose={(mood) => say({ mood })}
      />
      {act.problem !== null && <View className="note note--late">{act.problem}</View>}
    </BottomSheet>
  );
}

interface KindsProps {
  named: ComplaintClass;
  hints: HintsView;
  onSay: (said: Partial<Said>) => void;
}

function Kinds({ named, hints, onSay }: KindsProps) {
  return (
    <View style="margin-top:12px">
      <View className="cap" style="margin-bottom:4px">{classWords(named)}</View>
      <Segments
        label={classWords(named)}
        segments={kindsOf(named).map((kind) => ({ value: kind, label: kindWords(kind) }))}
        chosen={hints.class === named ? hints.kind : null}
        onChoose={(kind) => onSay({ class: named, kind })}
      />
    </View>
  );
}
