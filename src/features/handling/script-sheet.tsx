import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { fillScript, type ScriptFacts } from '../../../domain/knowledge/fill-script';
import { pickScripts, threeSteps } from '../../../domain/knowledge/pick-scripts';
import { moods, scriptTones, type Mood, type ScriptTone } from '../../../domain/knowledge/script';
import { moneyText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { FilterBar } from '../../components/filter-bar';
import { ViewState } from '../../components/view-state';
import { LargeNote } from './large-note';
import './script-sheet.scss';

interface ScriptSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  /** Takes words into the reply; they are read once more before they go. */
  onUse: (words: string) => void;
}

/** The library of replies, by tone and mood, with this claim's names and sum filled in. */
export function ScriptSheet({ open, ticket, onClose, onUse }: ScriptSheetProps) {
  return (
    <BottomSheet
      open={open}
      label={text('pickScript.title')}
      onClose={onClose}
      head={<View className="title">{text('pickScript.title')}</View>}
    >
      {open && <Picking ticket={ticket} onUse={onUse} />}
    </BottomSheet>
  );
}

type MoodChoice = Mood | 'any';

const moodChoices: readonly MoodChoice[] = ['any', ...moods];

function Picking({ ticket, onUse }: Pick<ScriptSheetProps, 'ticket' | 'onUse'>) {
  const view = useView('knowledge.scripts', {});
  const [tone, setTone] = useState<ScriptTone>('plain');
  const [mood, setMood] = useState<MoodChoice>('any');
  const [note, setNote] = useState<string | null>(null);
  const scripts = view.value?.scripts ?? [];
  const picked = { issue: ticket.issue, mood: mood === 'any' ? null : mood, tone };
  const fill = (words: string) => fillScript(words, factsOf(ticket));
  const fitting = pickScripts(scripts, picked).map((one) => ({ ...one, words: fill(one.text) }));
  const three = threeSteps(scripts, picked).map((one) => fill(one.text));
  if (note !== null) return <LargeNote words={note} onClose={() => setNote(null)} />;
  return (
    <View className="scripts">
      <FilterBar
        label={text('pickScript.tone')}
        filters={scriptTones.map((id) => ({ id, label: text(`tone.${id}`) }))}
        chosen={tone}
        onChoose={setTone}
      />
      <FilterBar
        label={text('pickScript.mood')}
        filters={moodChoices.map((id) => ({ id, label: text(`mood.${id}`) }))}
        chosen={mood}
        onChoose={setMood}
      />
      <ViewState view={view} cards={1} />
      {tone !== 'largeNote' && three.length > 1 && (
        <View className="say scripts__one">
          <View className="cap">{text('pickScript.three')}</View>
          <Text className="scripts__words">{three.join('')}</Text>
          <Button id="use-three" size="small" kind="jade" onTap={() => onUse(three.join(''))}>
            {text('pickScript.useThree')}
          </Button>
        </View>
      )}
      {fitting.map(({ id, title, words }) => (
        <View key={id} className="say scripts__one">
          <View className="cap">{title}</View>
          <Text className="scripts__words">{words}</Text>
          <View className="line">
            {tone === 'largeNote' && (
              <Button id={`show-${id}`} size="small" icon="a-large-small" onTap={() => setNote(words)}>
                {text('pickScript.show')}
              </Button>
            )}
            <Button id={`use-${id}`} size="small" grow kind="jade" onTap={() => onUse(words)}>
              {text('pickScript.use')}
            </Button>
          </View>
        </View>
      ))}
      {view.value !== undefined && fitting.length === 0 && (
        <View className="sub">{text('pickScript.none')}</View>
      )}
    </View>
  );
}

/** Nothing is left to refund: no sum is named, and a script that needs one is not sent. */
function factsOf(ticket: HandledTicketView): ScriptFacts {
  const { residentName, goodsName, split, handler, firstContactName } = ticket;
  return {
    name: residentName,
    goodsName,
    amountFen: split.amountFen > 0 ? moneyText(split.amountFen) : null,
    leaderName: handler.kind === 'leader' ? handler.displayName : firstContactName,
  };
}
