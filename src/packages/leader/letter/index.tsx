import { Text, View } from '@tarojs/components';
import type { LetterView } from '../../../../domain/contract/views/letter';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { tell } from '../../../components/tell';
import { ViewState } from '../../../components/view-state';
import { PrintLetter } from './print-letter';

/** What a leader promises and what the platform bears for them: read to its end, then signed. */
export default function LetterPage() {
  const view = useView('desk.letter', {});
  const { value: letter, reload } = view;
  return (
    <PageShell title={text('letter.row')}>
      <ViewState view={view} />
      {letter !== undefined && (
        <>
          <Standing letter={letter} />
          <Words letter={letter} />
          {letter.standing === 'signed' ? (
            <PrintLetter />
          ) : (
            <Sign letter={letter} reload={reload} />
          )}
        </>
      )}
    </PageShell>
  );
}

function Standing({ letter: { standing, signed } }: { letter: LetterView }) {
  const now = useNow();
  const isSigned = standing === 'signed';
  return (
    <View id="letter-standing" className={`note ${isSigned ? 'note--jade' : 'note--soon'}`}>
      <Icon name={isSigned ? 'circle-check' : 'pencil'} />
      <View className="grow">
        {isSigned && signed !== null
          ? text('letter.signed', { signedAt: signed.at }, now)
          : text(standing === 'changed' ? 'letter.changed' : 'letter.unsigned')}
      </View>
    </View>
  );
}

function Words({ letter: { title, opening, parts, closing, version } }: { letter: LetterView }) {
  return (
    <View className="card stack">
      <View className="head">{title}</View>
      <View className="cap">{text('letter.version', { version })}</View>
      <View className="written">{opening}</View>
      {parts.map((part) => (
        <View key={part.title} className="stack">
          <View className="title">{part.title}</View>
          {part.items.map((item) => (
            <View key={item} className="quote"><Text>{item}</Text></View>
          ))}
        </View>
      ))}
      <View className="strong written">{closing}</View>
    </View>
  );
}

/** At the end of the words, not beside them: it is reached by reading. */
function Sign({ letter: { version, digest, signerName }, reload }: {
  letter: LetterView;
  reload: () => Promise<void>;
}) {
  const act = useSheetAct('desk.signLetter', {
    onDone: () => tell(text('letter.done')),
    reload,
  });
  return (
    <>
      {act.problem !== null && (
        <View className="note note--late">
          <Icon name="circle-alert" />
          <View className="grow">{act.problem}</View>
        </View>
      )}
      <Button
        id="sign-letter"
        kind="act"
        full
        icon="pencil"
        busy={act.busy}
        onTap={() => void act.run({ version, digest })}
      >
        {act.busy ? text('letter.signing') : text('letter.sign', { name: signerName })}
      </Button>
    </>
  );
}
