import { actions } from '../../domain/contract/actions';
import { trackTicket } from '../_application/view-own-tickets';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'track.view': serveAction(actions['track.view'], trackTicket),
};

export const main = serve(table);
