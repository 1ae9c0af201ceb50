import { View } from '@tarojs/components';
import { useState, type ComponentProps } from 'react';
import type { PolicyListView } from '../../../../domain/contract/views/policy';
import { hourOwners, type CalendarRules } from '../../../../domain/policy/calendar-rules';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { ProblemNote } from '../../../components/problem-note';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { CalendarEffectSheet } from '../../../features/policy/calendar-effect-sheet';
import { WhenCard } from '../../../features/policy/when-card';
import { HoursFields, YearFields } from './calendar-fields';
import { useCalendarDraft } from './use-calendar-draft';

/** Other hours and days off, as the next version of the rules: looked at, kept as a draft. */
export default function CalendarDraftPage() {
  const view = useView('policy.list', {});
  const { value, problem } = view;
  return (
    <PageShell title={text('calendarDraft.title')} wide>
      {value === undefined && problem === undefined && <Skeleton cards={2} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void view.reload()} />
      )}
      {value !== undefined && <Form key={value.base.version} list={value} />}
    </PageShell>
  );
}

function AllFields({ years, fields }: {
  years: readonly number[];
  fields: Omit<ComponentProps<typeof HoursFields>, 'whose'>;
}) {
  return (
    <View className="tiles">
      {hourOwners.map((whose) => (
        <HoursFields key={whose} whose={whose} {...fields} />
      ))}
      {years.map((year) => (
        <YearFields key={year} year={year} {...fields} />
      ))}
    </View>
  );
}

function Form({ list }: { list: PolicyListView }) {
  const draft = useCalendarDraft(list.base);
  const [shown, setShown] = useState<CalendarRules | null>(null);
  const { typed, type, problems, calendars, changed } = draft;
  const fields = { typed, problems, onType: type };
  const sound = calendars !== null && changed;
  return (
    <>
      <View className="sub">{text('calendarDraft.intro')}</View>
      <AllFields years={draft.years} fields={fields} />
      <WhenCard when={draft.when} onChange={draft.setWhen} />
      <View className="card">
        <ReasonForm
          id="calendar-reason"
          label={text('policyDraft.reason')}
          placeholder={text('calendarDraft.placeholder')}
          value={draft.reason}
          onChange={draft.setReason}
        />
      </View>
      {!sound && (
        <View className="sub center">
          {text(calendars === null ? 'calendarDraft.wrong' : 'calendarDraft.unchanged')}
        </View>
      )}
      <Button
        id="preview-calendars"
        full
        icon="search"
        disabled={!sound}
        onTap={() => setShown(calendars)}
      >
        {text('calendarDraft.effect')}
      </Button>
      <ProblemNote problem={draft.problem} />
      <Button
        id="send-calendars"
        kind="act"
        full
        icon="send"
        busy={draft.busy}
        disabled={!sound || !isReason(draft.reason)}
        onTap={() => void draft.send()}
      >
        {text('policyDraft.send')}
      </Button>
      <CalendarEffectSheet calendars={shown} onClose={() => setShown(null)} />
    </>
  );
}
