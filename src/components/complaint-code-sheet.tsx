import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { text } from '../../locales/text';
import { answerText } from '../cloud/answer-text';
import { showPhotos } from '../cloud/show-photos';
import { useAct } from '../cloud/use-act';
import { BottomSheet } from './bottom-sheet';
import { Button } from './button';
import { Icon } from './icon';
import { ProblemNote } from './problem-note';
import { pictured } from '../theme/named';
import './code-plate.scss';

interface ComplaintCodeSheetProps {
  open: boolean;
  /** Left out: the leader's own. */
  communityId?: string;
  onClose: () => void;
}

/** The code for anonymous complaints of a community, to look at, save and hang up. */
export function ComplaintCodeSheet({ open, communityId, onClose }: ComplaintCodeSheetProps) {
  return (
    <BottomSheet
      open={open}
      label={text('complaintCode.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('complaintCode.title')}</View>
          <View className="sub">{text('complaintCode.hint')}</View>
        </>
      }
    >
      {open && <Code {...(communityId === undefined ? {} : { communityId })} />}
    </BottomSheet>
  );
}

function Code(asked: { communityId?: string }) {
  const { run } = useAct('desk.complaintCode');
  const [code, setCode] = useState<{ url: string; communityName: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void run(asked).then((answer) => {
      if (answer?.ok) setCode(answer.value);
      else if (answer !== null) setProblem(answerText(answer));
    });
    // Once: the sheet is made anew each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <View className="code-plate">
      <View className="code-plate__field">
        {code === null ? (
          <Icon name="qr-code" className="code-plate__none" />
        ) : (
          <Image
            id="complaint-code-picture"
            className="code-plate__picture"
            src={code.url}
            mode="aspectFit"
            {...pictured(text('complaintCode.alt', { communityName: code.communityName }))}
          />
        )}
      </View>
      <ProblemNote problem={problem} />
      {code !== null && (
        <>
          <View className="strong center">{code.communityName}</View>
          <View className="sub center">{text('complaintCode.use')}</View>
          <Button full kind="jade" icon="search" onTap={() => void showPhotos([code.url], 0)}>
            {text('parcels.enlarge')}
          </Button>
        </>
      )}
    </View>
  );
}
