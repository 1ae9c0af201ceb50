import { escalateOverdueTickets } from '../_application/escalate-overdue-tickets';
import { serveSource } from '../_platform/serve';

export const main = serveSource(['wx_trigger'], escalateOverdueTickets);
