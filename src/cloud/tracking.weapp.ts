/** The code of a claim's public progress page. In WeChat: its own code, drawn by the server. */
import { call } from './call';

/** WeChat has no address of a page to copy; it shares the page itself. */
export function trackingLink(_token: string): string | null {
  return null;
}

/** @returns the address of a picture, null when there is none now */
export async function trackingCode(ticketId: string, _token: string): Promise<string | null> {
  const answer = await call('ticket.trackingCode', { ticketId });
  return answer.ok ? answer.value.url : null;
}
