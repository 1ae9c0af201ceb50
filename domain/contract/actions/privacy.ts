import * as v from 'valibot';
import { accessReasons } from '../../person/access';
import type { Instant } from '../../primitives/instant';
import { privacyNoticeVersion } from '../../person/privacy-notice';
import { knownRoles } from '../../person/role';
import { reply } from '../action';
import type { MyDataView, MyExportView } from '../views/privacy';
import * as field from '../fields';

/** What a client may ask about personal data: one's own, and the phone number of a claim. */
export const privacyActions = {
  'account.myData': reply<MyDataView>()({
    summary: 'What is kept about the caller, who looked at it, and for how long.',
    roles: knownRoles,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.exportData': reply<MyExportView>()({
    summary: 'Everything that is kept about the caller, to take away.',
    roles: knownRoles,
    mutates: false,
    rate: 'uploads',
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.printData': reply<{ url: string; expiresAt: Instant }>()({
    summary: 'The same as a page to read and print, behind a link that expires.',
    roles: knownRoles,
    mutates: true,
    rate: 'uploads',
    input: v.strictObject({ requestId: field.requestId }),
    refusals: [],
  }),
  'account.answerPrivacyNotice': reply<{ agreedAt: number | null }>()({
    summary: 'Agrees to the privacy notice in force, or takes the consent back.',
    roles: knownRoles,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      version: v.literal(privacyNoticeVersion),
      answer: v.picklist(['agree', 'withdraw']),
    }),
    refusals: [],
  }),
  'account.erase': reply<{ requestedAt: number }>()({
    summary: 'Erases the caller: a guest from now on. The ledger and the log keep ids and sums.',
    roles: knownRoles,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId }),
    refusals: ['openClaimsFirst', 'workingRoleFirst'],
  }),
  'desk.revealPhone': reply<{ phone: string }>()({
    summary: "The whole phone number of a claim's resident, for a reason that they can read.",
    roles: ['leader', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ticketId: field.id,
      reason: v.picklist(accessReasons),
    }),
    refusals: ['ticketNotFound', 'detailsErased'],
  }),
} as const;
