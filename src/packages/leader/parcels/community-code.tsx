import { View } from '@tarojs/components';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { Button } from '../../../components/button';
import { ComplaintCodeSheet } from '../../../components/complaint-code-sheet';

/** The code for anonymous complaints, to hang up where parcels are handed out. */
export function CommunityCode() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <View className="card card--flush">
        <View className="row folds">
          <View className="grow">
            <View className="strong">{text('complaintCode.title')}</View>
            <View className="cap">{text('complaintCode.hint')}</View>
          </View>
          <Button id="complaint-code" size="small" icon="qr-code" onTap={() => setOpen(true)}>
            {text('complaintCode.show')}
          </Button>
        </View>
      </View>
      <ComplaintCodeSheet open={open} onClose={() => setOpen(false)} />
    </>
  );
}
