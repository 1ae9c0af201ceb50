import { actions } from '../../domain/contract/actions';
import { acceptFamily, showFamilyInvitation } from '../_application/accept-family';
import { endFamily, inviteFamily, listFamily } from '../_application/invite-family';
import { listNotices, readNotices, recordConsent } from '../_application/notice-inbox';
import { requestErasure } from '../_application/erase-person';
import { answerPrivacyNotice } from '../_application/privacy-consent';
import { setLanguages, showLanguages } from '../_application/person-languages';
import { printMyData } from '../_application/print-my-data';
import { exportMyData, showMyData } from '../_application/show-my-data';
import { setReadingLanguage } from '../_application/reading-language';
import { setPreference } from '../_application/resident-preference';
import { showMe } from '../_application/show-me';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'account.me': serveAction(actions['account.me'], showMe),
  'account.languages': serveAction(actions['account.languages'], showLanguages),
  'account.setLanguages': serveAction(actions['account.setLanguages'], setLanguages),
  'account.setPreference': serveAction(actions['account.setPreference'], setPreference),
  'account.setReadingLanguage': serveAction(
    actions['account.setReadingLanguage'],
    setReadingLanguage,
  ),
  'account.listNotices': serveAction(actions['account.listNotices'], listNotices),
  'account.readNotices': serveAction(actions['account.readNotices'], readNotices),
  'account.recordConsent': serveAction(actions['account.recordConsent'], recordConsent),
  'account.listFamily': serveAction(actions['account.listFamily'], listFamily),
  'account.inviteFamily': serveAction(actions['account.inviteFamily'], inviteFamily),
  'account.familyInvitation': serveAction(
    actions['account.familyInvitation'],
    showFamilyInvitation,
  ),
  'account.acceptFamily': serveAction(actions['account.acceptFamily'], acceptFamily),
  'account.endFamily': serveAction(actions['account.endFamily'], endFamily),
  'account.myData': serveAction(actions['account.myData'], showMyData),
  'account.exportData': serveAction(actions['account.exportData'], exportMyData),
  'account.printData': serveAction(actions['account.printData'], printMyData),
  'account.answerPrivacyNotice': serveAction(
    actions['account.answerPrivacyNotice'],
    answerPrivacyNotice,
  ),
  'account.erase': serveAction(actions['account.erase'], requestErasure),
};

export const main = serve(table);
