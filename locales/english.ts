/** What is said in English. Made by `npm run docs` from the files in `en/`. */
import { account } from './en/account';
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
import { compensation } from './en/compensation';
import { complaint } from './en/complaint';
import { coupons } from './en/coupons';
import { dataPage } from './en/data-page';
import { desk } from './en/desk';
import { desktop } from './en/desktop';
import { evidenceFile } from './en/evidence-file';
import { family } from './en/family';
import { fileClaim } from './en/file-claim';
import { filingFor } from './en/filing-for';
import { formats } from './en/formats';
import { fulfilment } from './en/fulfilment';
import { fulfilmentNotices } from './en/fulfilment-notices';
import { fund } from './en/fund';
import { groupNotice } from './en/group-notice';
import { hints } from './en/hints';
import { home } from './en/home';
import { instantRules } from './en/instant-rules';
import { knowledgePages } from './en/knowledge-pages';
import { letter } from './en/letter';
import { members } from './en/members';
import { nextSteps } from './en/next-steps';
import { notices } from './en/notices';
import { pairs } from './en/pairs';
import { photoHints } from './en/photo-hints';
import { plan } from './en/plan';
import { policies } from './en/policies';
import { pots } from './en/pots';
import { privacy } from './en/privacy';
import { readingLanguage } from './en/reading-language';
import { recalls } from './en/recalls';
import { reconciliation } from './en/reconciliation';
import { refusals } from './en/refusals';
import { reviews } from './en/reviews';
import { routing } from './en/routing';
import { rules } from './en/rules';
import { scripts } from './en/scripts';
import { sentences } from './en/sentences';
import { settlements } from './en/settlements';
import { shareCard } from './en/share-card';
import { talk } from './en/talk';
import { tasks } from './en/tasks';
import { timeline } from './en/timeline';
import { track } from './en/track';
import { transfer } from './en/transfer';
import type { Spoken } from './spoken';

export const english: Spoken = {
  language: 'en',
  formats,
  texts: {
    ...account,
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
    ...compensation,
    ...complaint,
    ...coupons,
    ...dataPage,
    ...desk,
    ...desktop,
    ...evidenceFile,
    ...family,
    ...fileClaim,
    ...filingFor,
    ...fulfilment,
    ...fulfilmentNotices,
    ...fund,
    ...groupNotice,
    ...hints,
    ...home,
    ...instantRules,
    ...knowledgePages,
    ...letter,
    ...members,
    ...nextSteps,
    ...notices,
    ...pairs,
    ...photoHints,
    ...plan,
    ...policies,
    ...pots,
    ...privacy,
    ...readingLanguage,
    ...recalls,
    ...reconciliation,
    ...refusals,
    ...reviews,
    ...routing,
    ...rules,
    ...scripts,
    ...sentences,
    ...settlements,
    ...shareCard,
    ...talk,
    ...tasks,
    ...timeline,
    ...track,
    ...transfer,
  },
};
