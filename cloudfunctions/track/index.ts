import { actions } from '../../domain/contract/actions';
import { openParcel } from '../_application/parcel-codes';
import { trackTicket } from '../_application/view-own-tickets';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'track.openParcel': serveAction(actions['track.openParcel'], openParcel),
  'track.view': serveAction(actions['track.view'], trackTicket),
};

export const main = serve(table);
