import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import {
  complaintSubjects,
  mattersOf,
  priorityOf,
  type ComplaintMatter,
  type ComplaintSubject,
} from '../../../../domain/complaint/complaint';
import { policyBounds } from '../../../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../../../domain/policy/versions';
import { text } from '../../../../locales/text';
import { Button } from '../../../components/button';
import { Segments } from '../../../components/choice-grid';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { SwitchRow } from '../../../components/switch-row';
import { TextField } from '../../../components/text-field';
import { PhotoField } from '../../../features/filing/photo-field';
import { roleOf } from '../../../theme/named';
import { CodeOnce, type Code } from './code-once';
import { complaintPhotos, useComplaint } from './use-complaint';
import './index.scss';

/** From a community's code the scene names the community; from elsewhere nothing is said of it. */
const COMMUNITY_SHAPE = /^[A-Za-z0-9_-]{1,32}$/;

/** Nobody is asked who they are, and nobody is kept. */
export default function ComplainPage() {
  const { scene = '' } = useRouter().params;
  const community = decodeURIComponent(scene);
  const [placed, setPlaced] = useState(true);
  const known = COMMUNITY_SHAPE.test(community);
  const complaint = useComplaint(known && placed ? community : null);
  const [code, setCode] = useState<Code | null>(null);
  if (code !== null) return <CodeOnce code={code} />;
  const submit = async () => {
    const filed = await complaint.submit();
    if (filed !== null) setCode(filed);
  };
  return (
    <PageShell
      title={text('complain.title')}
      dock={
        <>
          {complaint.problem !== null && (
            <View className="note note--late" style="margin-bottom:10px" role="alert">
              <Icon name="circle-alert" />
              <View className="grow">{complaint.problem}</View>
            </View>
          )}
          <Button
            id="send-complaint"
            kind="act"
            full
            busy={complaint.busy}
            onTap={() => void submit()}
          >
            {text('complain.send')}
          </Button>
        </>
      }
    >
      <View className="note note--jade">
        <Icon name="eye-off" />
        <View className="grow">{text('complain.anonymous')}</View>
      </View>
      <ComplaintForm {...complaint} />
      {known && <PlaceSwitch on={placed} onChange={setPlaced} />}
      <View
        id="follow-complaint"
        className="link link--wide"
        onClick={() => void Taro.navigateTo({ url: '/packages/open/followed/index' })}
        {...roleOf('button')}
      >
        {text('complain.followRow')}
        <Icon name="chevron-right" />
      </View>
    </PageShell>
  );
}

/** Where it happened helps whoever looks into it, and is said only if one wants to. */
function PlaceSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <View className="card card--flush">
      <SwitchRow
        id="complaint-place"
        title={text('complain.sayPlace')}
        hint={text('complain.sayPlaceHint')}
        on={on}
        onChange={onChange}
      />
    </View>
  );
}

function ComplaintForm({ draft, change, photos }: ReturnType<typeof useComplaint>) {
  const { subject, matter, words } = draft;
  const count = words.trim().length;
  const maximum = policyBounds.noteLength;
  return (
    <>
      <View className="sec"><View className="title">{text('complain.about')}</View></View>
      <Segments
        label={text('complain.about')}
        segments={complaintSubjects.map((value) => ({
          value,
          label: text(`complain.about.${value}`),
        }))}
        chosen={subject}
        onChoose={(value) => change({ subject: value, matter: null })}
      />
      {subject !== null && (
        <>
          <View className="sec"><View className="title">{text('complain.matter')}</View></View>
          <Matters
            subject={subject}
            chosen={matter}
            onChoose={(value) => change({ matter: value })}
          />
          <View className="sub">
            {text(`complain.route.${subject}`, { hours: answerHours(matter) })}
          </View>
        </>
      )}
      <View className="sec"><View className="title">{text('complain.words')}</View></View>
      <TextField
        id="complaint-words"
        value={words}
        placeholder={text('complain.placeholder')}
        hint={text('file.noteCount', { count, maximum })}
        wrong={count > maximum}
        onChange={(value) => change({ words: value })}
      />
      <View className="sub">{text('complain.photos', { mostPhotos: complaintPhotos })}</View>
      <PhotoField photos={photos} maximum={complaintPhotos} />
    </>
  );
}

function answerHours(matter: ComplaintMatter | null): number {
  const { writtenAnswerHours } = policyOf(currentPolicyVersion).sla;
  return writtenAnswerHours[matter === null ? 'normal' : priorityOf(matter)];
}

function Matters({ subject, chosen, onChoose }: {
  subject: ComplaintSubject;
  chosen: ComplaintMatter | null;
  onChoose: (matter: ComplaintMatter) => void;
}) {
  return (
    <View className="matters" role="radiogroup" ariaLabel={text('complain.matter')}>
      {mattersOf(subject).map((matter) => (
        <View
          key={matter}
          id={`matter-${matter}`}
          className={`matters__one ${matter === chosen ? 'matters__one--on' : ''}`}
          onClick={() => onChoose(matter)}
          {...roleOf('radio')}
          ariaChecked={matter === chosen}
        >
          {text(`complain.matter.${matter}`)}
        </View>
      ))}
    </View>
  );
}
