import { actions } from '../../domain/contract/actions';
import {
  beginComplaintUpload,
  fileComplaint,
  finishComplaintUpload,
} from '../_application/file-complaint';
import { addToComplaint, followComplaint } from '../_application/follow-complaint';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'complaint.beginUpload': serveAction(actions['complaint.beginUpload'], beginComplaintUpload),
  'complaint.finishUpload': serveAction(actions['complaint.finishUpload'], finishComplaintUpload),
  'complaint.file': serveAction(actions['complaint.file'], fileComplaint),
  'complaint.follow': serveAction(actions['complaint.follow'], followComplaint),
  'complaint.add': serveAction(actions['complaint.add'], addToComplaint),
};

export const main = serve(table);
