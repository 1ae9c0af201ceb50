import type { ComplaintSubject } from './complaint';

/** Those of the platform who have to do with complaints. */
type ComplaintRung = 'agent' | 'supervisor' | 'management';

export interface Subject {
  roles: readonly string[];
  communityId: string | null;
}

/**
 * Whether somebody is one of those complained about, as far as an anonymous complaint says who
 * that is: an agent where it is about the platform's people; a leader of that place, or any leader
 * where no place is named, and whoever acts for one. Whatever else they are, they never see it.
 */
export function isComplainedAbout(
  { roles, communityId }: Subject,
  complaint: { subject: ComplaintSubject; communityId: string | null },
): boolean {
  if (complaint.subject === 'platform') return roles.includes('agent');
  if (complaint.subject !== 'leader') return false;
  const leads = roles.includes('leader') || roles.includes('helper');
  return leads && (complaint.communityId === null || complaint.communityId === communityId);
}

/** Who is told of a new one, and who when its clock runs out. */
export function complaintRungs(subject: ComplaintSubject): {
  first: ComplaintRung;
  next: ComplaintRung;
} {
  return subject === 'platform'
    ? { first: 'supervisor', next: 'management' }
    : { first: 'agent', next: 'supervisor' };
}
