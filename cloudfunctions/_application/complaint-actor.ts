import { standingOf } from '../../domain/contract/authorisation/standing';
import { isComplainedAbout } from '../../domain/complaint/complaint-reader';
import type { ComplaintDocument } from './documents/complaints';
import type { PersonDocument } from './documents/people';

type About = Pick<ComplaintDocument, 'subject' | 'communityId'>;

/** Whether the authorisation table lets this person read the complaint, or hear that there is one. */
export function mayReadComplaint(
  { roles, communityId }: Pick<PersonDocument, 'roles' | 'communityId'>,
  complaint: About,
): boolean {
  const isAbout = isComplainedAbout({ roles, communityId }, complaint);
  const relations = isAbout
    ? (['anyComplaint', 'complainedAbout'] as const)
    : (['anyComplaint'] as const);
  return standingOf(roles, new Set(relations)).reads.has('complaint');
}
