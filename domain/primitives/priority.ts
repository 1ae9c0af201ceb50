/** From the least to the most urgent: of claims and of complaints. */
export const priorities = ['normal', 'important', 'major'] as const;

export type Priority = (typeof priorities)[number];

/** The next more urgent one; major stays major. */
export function raisedPriority(priority: Priority): Priority {
  return priorities[priorities.indexOf(priority) + 1] ?? 'major';
}

/** Whether the first is more urgent than the second. */
export function isHigherPriority(one: Priority, than: Priority): boolean {
  return priorities.indexOf(one) > priorities.indexOf(than);
}
