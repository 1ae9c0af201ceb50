import type { privacy as source } from '../zh-hans/privacy';

/** Personal data: the notice, who looked at what, taking one's data along, leaving. */
export const privacy: Record<keyof typeof source, string> = {
  'claimant.phoneTail': 'Phone ending {tail}',
  'revealPhone.title': 'Call {name}',
  'revealPhone.hint': 'The full number needs a reason; the resident sees this in "My data"',
  'revealPhone.why': 'Why call',
  'revealPhone.confirm': 'Show number',
  'revealPhone.dial': 'Call',
  'accessReason.talkAboutClaim': 'To ask about this claim',
  'accessReason.callBack': 'Follow-up or call back',
  'accessReason.urgentSafety': 'Food safety, a warning right away',
  'accessReason.findResident': 'At the door and cannot find them',
  'privacy.title': 'How we use your data',
  'privacy.what':
    'For a claim we need your name, phone number, building and orders, and the photos and words you give us.',
  'privacy.why':
    'We use them only to check, refund and contact you, and to see that nobody claims falsely or twice (accounts with the same phone or address are compared; you can see why and explain). For nothing else, and shown to nobody who is not involved.',
  'privacy.who':
    'The leader and platform colleagues who handle the claim can see them. Viewing the full phone number needs a written reason, which you can check at any time.',
  'privacy.howLong':
    'Photos are kept {photoDays} {photoDays|day/days} and words {wordDays} {wordDays|day/days}, then deleted by themselves.',
  'privacy.rights':
    'In "My data" you can at any time view your data, take them along, withdraw consent or leave.',
  'privacy.agree': 'Read and agreed',
  'privacy.first': 'Before you take photos or write a claim, please read this',
  'privacy.agreed': 'Thank you, you can go on',
  'myData.title': 'My data',
  'myData.hint': 'What is kept, who looked, how to take it along',
  'myData.details': 'What we know of you',
  'myData.name': 'Name',
  'myData.phone': 'Phone',
  'myData.home': 'Home',
  'myData.birthYear': 'Year of birth',
  'myData.notSaid': 'Not given',
  'myData.counts':
    '{orders} {orders|order/orders}, {claims} {claims|claim/claims}, {messages} {messages|message/messages}, {photos} {photos|photo/photos}',
  'myData.accesses': 'Who looked',
  'myData.noAccess': 'Nobody has looked at your claims or phone number yet',
  'myData.lookedAtClaim': 'Looked at the claim for "{goods}"',
  'myData.searchedForFiling': 'Found you and your orders, to file by phone for you',
  'myData.printedClaim': 'Made a print page of the claim for "{goods}"',
  'myData.lookedAtPhone': 'Viewed the full phone number: {reason}',
  'myData.someone': 'A colleague who has left',
  'myData.consent': 'Consent',
  'myData.agreedAt': 'Agreed {at}',
  'myData.notAgreed': 'No consent now: new claims cannot be filed',
  'myData.withdraw': 'Withdraw consent',
  'myData.withdrawn': 'Withdrawn; open claims are not affected',
  'myData.export': 'Take my data along',
  'myData.exportHint': 'A page to read and print, or a data file for other platforms',
  'myData.exportSave': 'Save data file',
  'myData.print': 'Read, print',
  'myData.print.open': 'Open my page',
  'myData.print.copy': 'Copy link for a computer',
  'myData.printCopied': 'Link copied. Open it in a browser on your computer',
  'myData.printUntil': 'Opens until {expiresAt}, for your eyes only',
  'myData.exported': 'Saved',
  'myData.exportFailed': 'Not saved; please try again',
  'myData.erase': 'Leave and delete',
  'myData.eraseHint':
    'Name, phone, photos and words are deleted for good; the books keep only numbers and amounts',
  'myData.eraseWaits':
    '{count} {count|claim/claims} still open; you can leave once settled or withdrawn',
  'myData.eraseWorks':
    'You still work as a leader or for the platform; please hand over before you leave',
  'myData.eraseConfirm': 'I am sure, delete it all',
  'myData.eraseBefore': 'After deletion you are new here: you cannot see earlier claims or appeal',
  'myData.erased': 'Deleting, done within a few minutes',
};
