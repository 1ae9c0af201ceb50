/** Why somebody who handles a claim needs the resident's whole phone number. */
export const accessReasons = ['talkAboutClaim', 'callBack', 'urgentSafety', 'findResident'] as const;

export type AccessReason = (typeof accessReasons)[number];

/** What is shown of a phone number to those who have given no reason: its last four digits. */
export function phoneTail(phone: string): string {
  return phone.slice(-4);
}
