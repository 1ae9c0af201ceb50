/** Ready words of the library by themselves: whoever fills one in needs no case and no question. */
import { scriptsCalming } from './zh-hans/knowledge/scripts-calming';
import { scriptsDuring } from './zh-hans/knowledge/scripts-during';
import { scriptsIssue } from './zh-hans/knowledge/scripts-issue';
import { scriptsVoices } from './zh-hans/knowledge/scripts-voices';

export const shippedScripts = [
  ...scriptsIssue,
  ...scriptsCalming,
  ...scriptsDuring,
  ...scriptsVoices,
] as const;
