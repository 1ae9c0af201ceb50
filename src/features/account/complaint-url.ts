/**
 * The page of an anonymous complaint, with one's own community as its code would name it. Whoever
 * complains may still leave it out.
 */
export function complaintUrl(communityId: string | null): string {
  const page = '/packages/open/complain/index';
  return communityId === null ? page : `${page}?scene=${encodeURIComponent(communityId)}`;
}
