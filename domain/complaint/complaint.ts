import { isHigherPriority, priorities, type Priority } from '../primitives/priority';

/** Whom or what an anonymous complaint is about. */
export const complaintSubjects = ['goods', 'leader', 'platform'] as const;

export type ComplaintSubject = (typeof complaintSubjects)[number];

export const complaintMatters = [
  'unsafe',
  'badQuality',
  'misleading',
  'attitude',
  'noHelp',
  'privateMoney',
  'slow',
  'unfair',
  'other',
] as const;

export type ComplaintMatter = (typeof complaintMatters)[number];

/** From the least to the most urgent. */
export const complaintPriorities = priorities;

export type ComplaintPriority = Priority;

/** `answered` waits for nothing: new words of the complainant open it again. */
export const complaintStates = ['open', 'answered', 'closed'] as const;

export type ComplaintState = (typeof complaintStates)[number];

interface MatterTraits {
  of: readonly ComplaintSubject[];
  priority: ComplaintPriority;
}

const traits: Record<ComplaintMatter, MatterTraits> = {
  // Somebody may have been hurt, or may be tomorrow.
  unsafe: { of: ['goods'], priority: 'major' },
  badQuality: { of: ['goods'], priority: 'normal' },
  misleading: { of: ['goods', 'platform'], priority: 'normal' },
  attitude: { of: ['leader', 'platform'], priority: 'normal' },
  noHelp: { of: ['leader', 'platform'], priority: 'normal' },
  // Money past the platform: nobody can give it back by themselves.
  privateMoney: { of: ['leader'], priority: 'important' },
  slow: { of: ['leader', 'platform'], priority: 'normal' },
  unfair: { of: ['leader', 'platform'], priority: 'normal' },
  other: { of: complaintSubjects, priority: 'normal' },
};

/** What one may complain of about this subject, in the order of the page. */
export function mattersOf(subject: ComplaintSubject): ComplaintMatter[] {
  return complaintMatters.filter((matter) => traits[matter].of.includes(subject));
}

/** Whether the two belong together. */
export function fits(subject: ComplaintSubject, matter: ComplaintMatter): boolean {
  return traits[matter].of.includes(subject);
}

/** Whether the first is more urgent than the second: a person raises it, and never lowers it. */
export function isHigher(one: ComplaintPriority, than: ComplaintPriority): boolean {
  return isHigherPriority(one, than);
}

/** The rules set it; nobody who is complained about does. */
export function priorityOf(matter: ComplaintMatter): ComplaintPriority {
  return traits[matter].priority;
}
