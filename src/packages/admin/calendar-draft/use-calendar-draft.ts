import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyListView } from '../../../../domain/contract/views/policy';
import { calendarBounds, changedCalendars } from '../../../../domain/policy/calendar-rules';
import { hourOfDayAt } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { serverNow } from '../../../cloud/server-clock';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';
import type { When } from '../../../features/policy/when-card';
import { readCalendars, typedCalendars } from './typed-calendars';

/** Hours and days off as they are typed, from when they hold and why; sends them as a draft. */
export function useCalendarDraft({ version: baseVersion, calendars: base }: PolicyListView['base']) {
  const [typed, setTyped] = useState(() => typedCalendars(base));
  const [when, setWhen] = useState<When>({ days: 1, hour: 0 });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('policy.draftCalendars');
  const years = yearsShown(base.holidayYears.map(({ year }) => year));
  const { calendars, problems } = readCalendars(typed, years);
  const send = async () => {
    if (calendars === null) return;
    const inForceAt = hourOfDayAt(serverNow(), when.days, when.hour);
    const answer = await act.run({ baseVersion, calendars, inForceAt, reason: reason.trim() });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (!answer.ok) return;
    tell(text('policyDraft.done'));
    await Taro.redirectTo({ url: '/packages/admin/policies/index' });
  };
  return {
    typed,
    type: (place: string, words: string) => setTyped((now) => ({ ...now, [place]: words })),
    years,
    problems,
    calendars,
    changed: calendars !== null && changedCalendars(base, calendars).length > 0,
    when,
    setWhen,
    reason,
    setReason,
    problem,
    busy: act.busy,
    send,
  };
}

/** This year, those ahead of which a notice may come, and all that are known. */
function yearsShown(known: readonly number[]): number[] {
  const thisYear = new Date(serverNow()).getUTCFullYear();
  const ahead = Array.from({ length: calendarBounds.yearsAhead }, (_, place) => thisYear + place);
  return [...new Set([...known, ...ahead])].sort((one, other) => one - other);
}
