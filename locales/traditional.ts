/** What is said in Traditional Chinese. Made by `npm run docs` from the files in `zh-hant/`. */
import { account } from './zh-hant/account';
import { archive } from './zh-hant/archive';
import { batchAlarm } from './zh-hant/batch-alarm';
import { batchRefund } from './zh-hant/batch-refund';
import { books } from './zh-hant/books';
import { calendars } from './zh-hant/calendars';
import { callScript } from './zh-hant/call-script';
import { chargebacks } from './zh-hant/chargebacks';
import { claim } from './zh-hant/claim';
import { claimLife } from './zh-hant/claim-life';
import { claimRules } from './zh-hant/claim-rules';
import { clocks } from './zh-hant/clocks';
import { common } from './zh-hant/common';
import { compensation } from './zh-hant/compensation';
import { complaint } from './zh-hant/complaint';
import { coupons } from './zh-hant/coupons';
import { dataPage } from './zh-hant/data-page';
import { desk } from './zh-hant/desk';
import { desktop } from './zh-hant/desktop';
import { evidenceFile } from './zh-hant/evidence-file';
import { family } from './zh-hant/family';
import { fileClaim } from './zh-hant/file-claim';
import { filingFor } from './zh-hant/filing-for';
import { formats } from './zh-hant/formats';
import { fulfilment } from './zh-hant/fulfilment';
import { fulfilmentNotices } from './zh-hant/fulfilment-notices';
import { fund } from './zh-hant/fund';
import { groupNotice } from './zh-hant/group-notice';
import { hints } from './zh-hant/hints';
import { home } from './zh-hant/home';
import { instantRules } from './zh-hant/instant-rules';
import { knowledgePages } from './zh-hant/knowledge-pages';
import { letter } from './zh-hant/letter';
import { members } from './zh-hant/members';
import { nextSteps } from './zh-hant/next-steps';
import { notices } from './zh-hant/notices';
import { pairs } from './zh-hant/pairs';
import { photoHints } from './zh-hant/photo-hints';
import { plan } from './zh-hant/plan';
import { policies } from './zh-hant/policies';
import { pots } from './zh-hant/pots';
import { privacy } from './zh-hant/privacy';
import { readingLanguage } from './zh-hant/reading-language';
import { recalls } from './zh-hant/recalls';
import { reconciliation } from './zh-hant/reconciliation';
import { refusals } from './zh-hant/refusals';
import { reviews } from './zh-hant/reviews';
import { routing } from './zh-hant/routing';
import { rules } from './zh-hant/rules';
import { scripts } from './zh-hant/scripts';
import { sentences } from './zh-hant/sentences';
import { settlements } from './zh-hant/settlements';
import { shareCard } from './zh-hant/share-card';
import { talk } from './zh-hant/talk';
import { tasks } from './zh-hant/tasks';
import { timeline } from './zh-hant/timeline';
import { track } from './zh-hant/track';
import { transfer } from './zh-hant/transfer';
import type { Spoken } from './spoken';

export const traditional: Spoken = {
  language: 'zh-hant',
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
