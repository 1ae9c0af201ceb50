import type { letter as source } from '../zh-hans/letter';

/** Around the letter of responsibility; its own words are in letters/ and stay on the server. */
export const letter: Record<keyof typeof source, string> = {
  'letter.row': 'Letter of responsibility',
  'letter.rowHint': 'What you promise and what the platform bears: read and sign',
  'letter.unsigned': 'Not signed yet. Read to the end, then sign',
  'letter.changed': 'Words or figures changed since you signed. Please read and sign again',
  'letter.signed': 'You signed {signedAt|dayMoment}',
  'letter.version': 'Version {version}',
  'letter.sign': "I've read it. Signed: {name}",
  'letter.signing': 'Signing…',
  'letter.done': 'Signed; you can print it any time',
  'letter.print': 'Print a copy',
  'letter.printHint': 'With the signature, the time and the words as they were',
  'letter.make': 'Create',
  'letter.signedBy': 'Signed: {name}, {when}',
  'letter.foot':
    'Letter of responsibility, version {version}, with the figures of rules {policyVersion}. Fingerprint of the text {digest}',
  'letter.leaderSigned': 'Letter signed {signedAt|dayMoment}',
  'letter.leaderUnsigned': 'Current letter of responsibility not signed',

  'refusal.letterChanged':
    'Figures in the letter have just changed. Please open it again, read it and sign',
  'refusal.letterUnsigned': 'The letter is not signed yet. Sign it to print it',
};
