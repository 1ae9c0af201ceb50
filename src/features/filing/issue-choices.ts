import type { Issue } from '../../../domain/ticket/claim';
import { text } from '../../../locales/text';
import type { Choice } from '../../components/choice-grid';

/** The commonest first; the others come when one says it is something else. */
const common: Array<Omit<Choice<Issue>, 'label'>> = [
  { value: 'rotten', icon: 'x', look: 'faded' },
  { value: 'damaged', icon: 'triangle-alert' },
  { value: 'short', icon: 'minus', look: 'half' },
  { value: 'thawed', icon: 'droplets' },
  { value: 'wrongItem', icon: 'repeat' },
];

const rare: Array<Omit<Choice<Issue>, 'label'>> = [
  { value: 'missing', icon: 'package-x' },
  { value: 'late', icon: 'clock-alert' },
  { value: 'expired', icon: 'hourglass' },
  { value: 'foreignObject', icon: 'search' },
  { value: 'quality', icon: 'circle-alert' },
];

const other: Omit<Choice<Issue>, 'label'> = { value: 'other', icon: 'ellipsis' };

/** `chosen` beyond the common ones opens the whole list. */
export function issueChoices(chosen: Issue | null): Array<Choice<Issue>> {
  const isCommon = chosen === null || common.some(({ value }) => value === chosen);
  const shown = isCommon ? [...common, other] : [...common, ...rare, other];
  return shown.map((choice) => ({ ...choice, label: text(`choice.${choice.value}`) }));
}
