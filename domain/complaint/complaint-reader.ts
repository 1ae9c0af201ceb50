import type { ComplaintSubject } from './complaint';

/** Those of the platform who have to do with complaints. */
type ComplaintRung = 'agent' | 'supervisor' | 'management';

export interface ComplaintReader {
  roles: readonly string[];
  communityId: string | null;
}

/**
 * Who may read and answer it. What is said about the platform's people goes past the agents; what
 * is said about a leader never reaches a leader of that place, or any leader where no place is
 * named, whatever else they are.
 */
export function mayReadComplaint(
  { roles, communityId }: ComplaintReader,
  complaint: { subject: ComplaintSubject; communityId: string | null },
): boolean {
  const { subject } = complaint;
  const elsewhere = complaint.communityId !== null && communityId !== complaint.communityId;
  if (subject === 'leader' && roles.includes('leader') && !elsewhere) return false;
  if (roles.includes('supervisor') || roles.includes('management')) return true;
  return subject !== 'platform' && roles.includes('agent');
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
