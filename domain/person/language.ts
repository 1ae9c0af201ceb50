/** What people speak besides the common language: leaders and agents, and residents who ask for it. */
export const languages = [
  'cantonese',
  'shanghainese',
  'sichuanese',
  'minnan',
  'hakka',
  'northeastern',
  'signLanguage',
] as const;

export type Language = (typeof languages)[number];
