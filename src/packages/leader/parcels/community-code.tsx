import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { showPhotos } from '../../../cloud/show-photos';
import { useAct } from '../../../cloud/use-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';

/** The code for anonymous complaints, to hang up where parcels are handed out. */
export function CommunityCode() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <View className="card card--flush">
        <View className="row">
          <View className="grow">
            <View className="strong">{text('complaintCode.title')}</View>
            <View className="cap">{text('complaintCode.hint')}</View>
          </View>
          <Button id="complaint-code" size="small" icon="qr-code" onTap={() => setOpen(true)}>
            {text('complaintCode.show')}
          </Button>
        </View>
      </View>
      <BottomSheet
        open={open}
        label={text('complaintCode.title')}
        onClose={() => setOpen(false)}
        head={
          <>
            <View className="title">{text('complaintCode.title')}</View>
            <View className="sub">{text('complaintCode.hint')}</View>
          </>
        }
      >
        {open && <Code />}
      </BottomSheet>
    </>
  );
}

function Code() {
  const { run } = useAct('desk.complaintCode');
  const [code, setCode] = useState<{ url: string; communityName: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void run({}).then((answer) => {
      if (answer?.ok) setCode(answer.value);
      else if (answer !== null) setProblem(answerText(answer));
    });
    // Once: the sheet is made anew each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <View className="parcel-code">
      <View className="parcel-code__plate">
        {code === null ? (
          <Icon name="qr-code" className="parcel-code__none" />
        ) : (
          <Image
            id="complaint-code-picture"
            className="parcel-code__picture"
            src={code.url}
            mode="aspectFit"
            ariaLabel={text('complaintCode.alt', { communityName: code.communityName })}
          />
        )}
      </View>
      {problem !== null && <View className="note note--late" role="alert">{problem}</View>}
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
