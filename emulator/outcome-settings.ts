/** Durable settings of a service whose outcomes are decided by the person at the console. */

import type { ServiceTable } from './service';

interface Outcomes<Outcome> {
  defaultOutcome: Outcome;
  /** Taken from the front, one a case; `defaultOutcome` when empty. */
  nextOutcomes: Outcome[];
}

export interface OutcomeSettings<Settings extends Outcomes<unknown>> {
  read(): Settings;
  change(change: Partial<Settings>): Settings;
  /** The outcome of the next case; takes it off the list. */
  takeOutcome(): Settings['defaultOutcome'];
}

/** `initial` holds until the first change; from then on the table does, over restarts too. */
export function openOutcomeSettings<Settings extends Outcomes<unknown>>(
  table: ServiceTable<Settings>,
  initial: Settings,
): OutcomeSettings<Settings> {
  const key = 'settings';
  const read = () => table.get(key) ?? initial;
  const change = (part: Partial<Settings>) => {
    const next = { ...read(), ...part };
    table.put(key, next);
    return next;
  };
  return {
    read,
    change,
    takeOutcome() {
      const settings = read();
      const [next, ...rest] = settings.nextOutcomes;
      if (next === undefined) return settings.defaultOutcome;
      table.put(key, { ...settings, nextOutcomes: rest });
      return next;
    },
  };
}
