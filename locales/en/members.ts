import type { members as source } from '../zh-hans/members';

/** Who is a member, invitations to a role, and pages that are not for someone. */
export const members: Record<keyof typeof source, string> = {
  'refusal.mayNotGive': 'This role is not yours to give. Please ask an administrator',
  'refusal.bindingMissing': 'Please choose where it belongs',
  'refusal.bindingUnknown': 'What you chose no longer exists. Please choose again',
  'refusal.tooManyInvitations':
    "{most} at a time at most. Please take back one you don't need first",
  'refusal.roleInvitationUnknown':
    'This invitation was used, taken back or has expired. Please ask for a new one',
  'refusal.invitationUsed': "It has been answered and can't be taken back",
  'refusal.memberNotFound': 'This person was not found. Please refresh',
  'refusal.ownAdministrator': 'Only another administrator can remove your administrator role',
  'refusal.ownRoleInvitation': 'You sent this invitation yourself. Just pass it on',
  'refusal.rolesConflict':
    "One person can't hold this with the roles you have. Please ask an administrator",
  'refusal.alreadyHasRole':
    'You have this role already, or for another place. Please ask an administrator',
  'refusal.firstNotOpen':
    'The password is wrong, or there is an administrator already. Please ask one to invite you',

  'tab.members': 'People',
  'members.choose': 'Belongs to',
  'forRoles.hintGuest':
    "We don't know you yet. Please open this with the WeChat account you buy with; if you were invited to work here, open the invitation first.",
  'forRoles.title': "This page isn't for you",
  'forRoles.hint': 'This is a workplace for: {roles}. All that\'s yours is under "Me".',
  'forRoles.back': 'Go to "Me"',

  'members.title': 'People',
  'members.helpers': 'My helpers',
  'members.row': 'People and invitations',
  'members.rowHint': 'Who has which role, invite and remove',
  'members.roles': 'Which role',
  'members.invite': 'Invite: {role}',
  'members.waiting': 'Awaiting answer',
  'members.none': 'Nobody yet: {role}',
  'members.noneHint': 'Tap the button below to send someone an invitation',
  'members.more': 'Only the first are listed',
  'members.me': 'This is you',
  'members.remove': 'Remove role',
  'members.removeAsk':
    "Remove {name}'s role ({role})? It takes effect at once; they can no longer do this work.",
  'members.removeLeader':
    'Open claims go to the platform at once and residents are told; another leader of the community becomes first contact.',
  'members.removeYes': 'Yes, remove',
  'members.removed': "{name}'s role removed: {role}",
  'members.sentBy': 'Invited by {name}',
  'members.until': 'Valid until {expiresAt}',
  'members.revoke': 'Take back',
  'members.revoked': 'Invitation taken back',
  'members.hint.nothing': 'Send it; they accept on their own phone',
  'members.hint.inviter':
    'They help in your to-do list: reply, ask for proof, make offers. Refunds stay with you',
  'members.hint.community': 'Choose the community',
  'members.hint.region': 'Choose the region',
  'members.hint.partner': 'Choose the company',
  'members.make': 'Make invitation',
  'members.once': 'It works once, for whoever accepts first. Send it only to the person you mean',
  'members.share': 'Send',
  'members.copy': 'Copy link to send',
  'members.copied': 'Link copied',
  'members.shareTitle': "You're invited as: {role}",

  'joinRole.title': 'Invitation',
  'joinRole.own': 'You sent this invitation yourself',
  'joinRole.ask': '{by} {name} invites you as: {role}',
  'joinRole.what.leader': "Take a community's orders, hand out goods, settle residents' claims",
  'joinRole.what.helper':
    'Reply, ask for proof and make offers for the leader; the record shows your name',
  'joinRole.what.agent': 'Handle claims that leaders pass on or that run late',
  'joinRole.what.supervisor': 'Handle claims above the limits, watch the deadlines',
  'joinRole.what.finance': 'Decide on large refunds, run the risk-sharing fund',
  'joinRole.what.regionalManager': "See a region's claims and hear what runs late; read only",
  'joinRole.what.management': 'See all claims and hear of major ones first; read only',
  'joinRole.what.supplier': 'Answer what concerns this supplier; you see only what is given to you',
  'joinRole.what.carrier': 'Answer what concerns this carrier; you see only what is given to you',
  'joinRole.what.mysteryCustomer':
    'Visit for the platform unannounced; you see only your own tasks',
  'joinRole.what.administrator': 'Say who has which role; no claims, no money',
  'joinRole.name': 'Your name',
  'joinRole.namePlaceholder': 'Real name, seen by colleagues',
  'joinRole.yes': 'Accept',
  'joinRole.decline': 'Decline',
  'joinRole.done': 'Done. Your new role: {role}',
  'joinRole.no': 'Declined; the invitation is gone for the sender too',

  'first.title': 'First administrator',
  'first.head': 'Opening: the first administrator',
  'first.hint':
    'Enter the password set at deployment. It works once and closes as soon as there is an administrator.',
  'first.secret': 'One-time password',
  'first.yes': 'Become administrator',
  'first.already': 'You are an administrator already',
  'first.alreadyHint': 'Under "People" you invite others and say who has which role',
  'first.toMembers': 'Go to "People"',
  'first.done': 'Done. You are an administrator and can invite others',
};
