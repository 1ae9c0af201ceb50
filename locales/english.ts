/** What is said in English. Made by `npm run docs` from the files in `en/`. */
import { archive } from './en/archive';
import { batchAlarm } from './en/batch-alarm';
import { batchRefund } from './en/batch-refund';
import { books } from './en/books';
import { calendars } from './en/calendars';
import { callScript } from './en/call-script';
import { chargebacks } from './en/chargebacks';
import { claim } from './en/claim';
import { claimLife } from './en/claim-life';
import { claimRules } from './en/claim-rules';
import { clocks } from './en/clocks';
import { common } from './en/common';
import { complaint } from './en/complaint';
import { coupons } from './en/coupons';
import { dataPage } from './en/data-page';
import { evidenceFile } from './en/evidence-file';
import { fileClaim } from './en/file-claim';
import { filingFor } from './en/filing-for';
import { formats } from './en/formats';
import { fulfilment } from './en/fulfilment';
import { home } from './en/home';
import { knowledgePages } from './en/knowledge-pages';
import { letter } from './en/letter';
import { members } from './en/members';
import { pairs } from './en/pairs';
import { photoHints } from './en/photo-hints';
import { plan } from './en/plan';
import { pots } from './en/pots';
import { privacy } from './en/privacy';
import { recalls } from './en/recalls';
import { routing } from './en/routing';
import { rules } from './en/rules';
import { settlements } from './en/settlements';
import { shareCard } from './en/share-card';
import { talk } from './en/talk';
import { timeline } from './en/timeline';
import { track } from './en/track';
import type { Spoken } from './spoken';

export const english: Spoken = {
  language: 'en',
  formats,
  texts: {
    ...archive,
    ...batchAlarm,
    ...batchRefund,
    ...books,
    ...calendars,
    ...callScript,
    ...chargebacks,
    ...claim,
    ...claimLife,
    ...claimRules,
    ...clocks,
    ...common,
    ...complaint,
    ...coupons,
    ...dataPage,
    ...evidenceFile,
    ...fileClaim,
    ...filingFor,
    ...fulfilment,
    ...home,
    ...knowledgePages,
    ...letter,
    ...members,
    ...pairs,
    ...photoHints,
    ...plan,
    ...pots,
    ...privacy,
    ...recalls,
    ...routing,
    ...rules,
    ...settlements,
    ...shareCard,
    ...talk,
    ...timeline,
    ...track,
  },
};
