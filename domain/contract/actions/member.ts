import * as v from 'valibot';
import { invitedRoles } from '../../person/membership';
import { roles } from '../../person/role';
import { reply } from '../action';
import * as field from '../fields';
import type { InvitationView, MembershipEventView, MembersView } from '../views/member';

const region = v.pipe(field.words(20), v.minLength(1));
const listed = v.picklist(invitedRoles);
const page = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000)));

/** What a client may ask of the function `member`. */
export const memberActions = {
  'member.list': reply<MembersView>()({
    summary: 'Members of a role with what it is bound to, and open invitations; leaders: helpers.',
    roles: ['administrator', 'leader'],
    mutates: false,
    input: v.strictObject({ role: listed, offset: page }),
    refusals: ['mayNotGive'],
  }),
  'member.log': reply<{ events: MembershipEventView[]; more: boolean }>()({
    summary: 'Who was made what by whom, newest first.',
    roles: ['administrator'],
    mutates: false,
    input: v.strictObject({ offset: page }),
    refusals: [],
  }),
  'member.invite': reply<{ invitationId: string; code: string; expiresAt: number }>()({
    summary: 'Makes an invitation to a role; its code is said this once, only its digest is kept.',
    roles: ['administrator', 'leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      role: listed,
      communityId: v.optional(field.id),
      region: v.optional(region),
      partnerId: v.optional(field.id),
    }),
    refusals: ['mayNotGive', 'bindingMissing', 'bindingUnknown', 'tooManyInvitations'],
  }),
  'member.revokeInvitation': reply<{ revoked: true }>()({
    summary: 'Takes an open invitation back: by who made it, or an administrator.',
    roles: ['administrator', 'leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, invitationId: field.id }),
    refusals: ['roleInvitationUnknown', 'invitationUsed'],
  }),
  'member.removeRole': reply<{ removed: true }>()({
    summary: 'Takes a role away at once: by an administrator, or a leader from an own helper.',
    roles: ['administrator', 'leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, personId: field.id, role: listed }),
    refusals: ['memberNotFound', 'mayNotGive', 'ownAdministrator'],
  }),
  'member.invitation': reply<InvitationView>()({
    summary: 'Who invites to what, for whoever holds the code, before they answer.',
    roles,
    mutates: false,
    wrongGuesses: ['roleInvitationUnknown'],
    input: v.strictObject({ code: field.trackingToken }),
    refusals: ['roleInvitationUnknown'],
  }),
  'member.accept': reply<{ role: (typeof invitedRoles)[number] }>()({
    summary: 'Accepts an invitation to a role; who is not known yet says how they are called.',
    roles,
    mutates: true,
    wrongGuesses: ['roleInvitationUnknown'],
    input: v.strictObject({
      requestId: field.requestId,
      code: field.trackingToken,
      displayName: field.words(20),
    }),
    refusals: [
      'roleInvitationUnknown',
      'ownRoleInvitation',
      'nameMissing',
      'rolesConflict',
      'alreadyHasRole',
    ],
  }),
  'member.decline': reply<{ declined: true }>()({
    summary: 'Says no to an invitation; nobody can accept it any more.',
    roles,
    mutates: true,
    wrongGuesses: ['roleInvitationUnknown'],
    input: v.strictObject({ requestId: field.requestId, code: field.trackingToken }),
    refusals: ['roleInvitationUnknown', 'ownRoleInvitation'],
  }),
  'member.becomeFirst': reply<{ personId: string }>()({
    summary: 'The first administrator, by the secret of the deployment; never while there is one.',
    roles,
    mutates: true,
    wrongGuesses: ['firstNotOpen'],
    input: v.strictObject({
      requestId: field.requestId,
      secret: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
      displayName: field.words(20),
    }),
    refusals: ['firstNotOpen', 'nameMissing', 'rolesConflict'],
  }),
} as const;
