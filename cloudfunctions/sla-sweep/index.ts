import { escalateComplaints } from '../_application/escalate-complaints';
import { escalateOverdueTickets } from '../_application/escalate-overdue-tickets';
import { serveSource } from '../_platform/serve';

export const main = serveSource(['wx_trigger'], async (world) => {
  const tickets = await escalateOverdueTickets(world);
  return { ...tickets, ...(await escalateComplaints(world)) };
});
