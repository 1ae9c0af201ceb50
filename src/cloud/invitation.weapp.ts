/** WeChat sends an invitation as a card in a chat: there is no address and no picture of it. */
export function invitationLink(_token: string): string | null {
  return null;
}

export function linkTo(_page: string): string | null {
  return null;
}

/** @returns the address of a picture, null where the platform shares the page instead */
export function invitationCode(_token: string): string | null {
  return null;
}
