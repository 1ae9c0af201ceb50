/**
 * The order in which the queue stood when one left it: from a claim the keyboard leads to the one
 * after it without the way back.
 */
let walked: readonly string[] = [];

export function noteWalk(ticketIds: readonly string[]): void {
  walked = ticketIds;
}

/** Behind those that are known: what came in since, or all where one came by another way. */
export function joinWalk(ticketIds: readonly string[]): readonly string[] {
  const known = new Set(walked);
  const news = ticketIds.filter((ticketId) => !known.has(ticketId));
  if (news.length > 0) walked = [...walked, ...news];
  return walked;
}

export interface Place {
  /** From 1. */
  number: number;
  count: number;
  previousId: string | null;
  nextId: string | null;
}

/** Null for a claim that was not come to from the queue. */
export function placeOf(ticketId: string): Place | null {
  const position = walked.indexOf(ticketId);
  if (position < 0) return null;
  return {
    number: position + 1,
    count: walked.length,
    previousId: walked[position - 1] ?? null,
    nextId: walked[position + 1] ?? null,
  };
}
