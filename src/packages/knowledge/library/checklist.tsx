import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Procedure, ProcedureStep } from '../../../../domain/knowledge/procedure';
import { text } from '../../../../locales/text';
import { readStored, writeStored } from '../../../cloud/storage';
import { ContentInChinese } from '../../../components/content-in-chinese';
import { Icon } from '../../../components/icon';
import { CheckRow } from '../../../features/handling/check-row';
import { roleOf } from '../../../theme/named';
import './checklist.scss';

interface ChecklistProps {
  procedure: Procedure;
  /** Empty: of no claim in particular. */
  ticketId: string;
  startsOpen: boolean;
}

/** What was ticked off, by position, as this phone keeps it. */
function useTicks(key: string) {
  const [ticked, setTicked] = useState<number[]>(() => readStored<number[]>(key) ?? []);
  const keep = (next: number[]) => {
    setTicked(next);
    writeStored(key, next);
  };
  return {
    ticked,
    tick: (step: number, on: boolean) =>
      keep(on ? [...ticked, step] : ticked.filter((each) => each !== step)),
    clear: () => keep([]),
  };
}

/** One procedure, ticked off step by step; the ticks stay on this phone, with the claim. */
export function Checklist({ procedure, ticketId, startsOpen }: ChecklistProps) {
  const { id, title, when, steps, never } = procedure;
  const [open, setOpen] = useState(startsOpen);
  const { ticked, tick, clear } = useTicks(`ticks:${ticketId}:${id}`);
  const done = ticked.filter((step) => step < steps.length).length;
  return (
    <View className="card stack" id={`procedure-${id}`}>
      <View
        className="line line--between procedure__head"
        onClick={() => setOpen(!open)}
        {...roleOf('button')}
      >
        <View className="grow">
          <View className="title">{title}</View>
          <View className="cap">{text('library.when', { when })}</View>
        </View>
        <View className="cap">{text('library.ticks', { done, count: steps.length })}</View>
        <Icon name={open ? 'minus' : 'plus'} />
      </View>
      {open && (
        <>
          {steps.map((step, position) => (
            <Step
              key={step.do}
              id={`step-${id}-${position}`}
              step={step}
              on={ticked.includes(position)}
              onChange={(on) => tick(position, on)}
            />
          ))}
          <View className="note note--late">
            <Icon name="triangle-alert" />
            <View className="grow">{text('library.never', { never })}</View>
          </View>
          <ContentInChinese />
          <View className="line line--between">
            <View className="cap grow">
              {text(ticketId === '' ? 'library.forNone' : 'library.forTicket')}
            </View>
            {done > 0 && (
              <View
                className="link"
                onClick={clear}
                {...roleOf('button')}
              >
                {text('library.clear')}
              </View>
            )}
          </View>
        </>
      )}
    </View>
  );
}

function Step({ step, id, on, onChange }: {
  step: ProcedureStep;
  id: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <View>
      <CheckRow id={id} label={step.do} on={on} onChange={onChange} />
      {step.because !== undefined && <View className="cap">{step.because}</View>}
    </View>
  );
}
