import * as v from 'valibot';
import { roles } from '../../person/role';
import { reply } from '../action';
import type { FamilyView, FamilyInvitationView } from '../views/family';
import * as field from '../fields';

/** Family by invitation, asked of the function `account`. */
export const familyActions = {
  'account.listFamily': reply<FamilyView>()({
    summary: 'Who may follow the caller’s orders, and whose orders the caller may follow.',
    roles: ['resident', 'leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.inviteFamily': reply<{ linkId: string; token: string; expiresAt: number }>()({
    summary: 'Makes an invitation; its token is said this once and only its digest is kept.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId }),
    refusals: ['familyFull'],
  }),
  'account.familyInvitation': reply<FamilyInvitationView>()({
    summary: 'Who invites, for whoever holds the token, before they accept.',
    roles,
    mutates: false,
    wrongGuesses: ['invitationUnknown'],
    input: v.strictObject({ token: field.trackingToken }),
    refusals: ['invitationUnknown'],
  }),
  'account.acceptFamily': reply<{ payerName: string }>()({
    summary: 'Accepts an invitation; who is not known yet says how they are called.',
    roles,
    mutates: true,
    wrongGuesses: ['invitationUnknown'],
    input: v.strictObject({
      requestId: field.requestId,
      token: field.trackingToken,
      /** How the family member is called; kept only for who is not known yet. */
      displayName: field.words(20),
    }),
    refusals: ['invitationUnknown', 'ownInvitation', 'nameMissing'],
  }),
  'account.endFamily': reply<{ ended: true }>()({
    summary: 'Either side ends a link or an open invitation; it holds from the next call on.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, linkId: field.id }),
    refusals: ['linkNotFound'],
  }),
} as const;
