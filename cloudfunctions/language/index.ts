import { actions } from '../../domain/contract/actions';
import { languagePack } from '../_application/language-pack';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'language.pack': serveAction(actions['language.pack'], languagePack),
};

export const main = serve(table);
