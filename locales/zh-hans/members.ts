/** Who is a member, invitations to a role, and pages that are not for someone. */
export const members = {
  'refusal.mayNotGive': '这个身份不由您来定，请找管理员',
  'refusal.bindingMissing': '请选一下归哪里管',
  'refusal.bindingUnknown': '选的这一项没有了，请重新选',
  'refusal.tooManyInvitations': '同时最多 {most} 个，先收回不用的再邀请',
  'refusal.roleInvitationUnknown': '这个邀请用过了、收回了或者过期了，请对方再发一个',
  'refusal.invitationUsed': '对方已经答复了，收不回来',
  'refusal.memberNotFound': '没有找到这个人，请刷新再看',
  'refusal.ownAdministrator': '自己的管理员身份要请另一位管理员来收',
  'refusal.ownRoleInvitation': '这是您自己发的邀请，发给对方就行',
  'refusal.rolesConflict': '您现有的身份和这个不能一个人担着，请找管理员',
  'refusal.alreadyHasRole': '这个身份您已经有了，或者换了归属，请找管理员',
  'refusal.firstNotOpen': '口令不对，或者已经有管理员了。请找管理员邀请您',
} as const;
