import type { photoHints as source } from '../zh-hans/photo-hints';

/** What the checks of photos say: hints, never a verdict. */
export const photoHints: Record<keyof typeof source, string> = {
  'photoHint.title': 'Photo hints',
  'photoHint.hint': 'A machine looked first; only a hint, you judge',
  'photoHint.sure': 'About {percent}% sure',
  'photoHint.right': 'Right',
  'photoHint.wrong': 'Wrong',
  'photoHint.judgedRight': 'You confirmed it',
  'photoHint.judgedWrong': "You said it's wrong; noted",
  'photoHint.thanks': 'Noted, thank you',
  'photoHint.contested': "The resident says it's a new photo",
  'photoHint.kind.blurred': 'A bit blurred',
  'photoHint.kind.dark': 'Too dark',
  'photoHint.kind.overExposed': 'Too bright',
  'photoHint.kind.nothingVisible': 'Nothing to see',
  'photoHint.kind.drawing': 'Looks like a screenshot or picture',
  'photoHint.kind.spoiled': 'Looks gone bad',
  'photoHint.kind.fresh': 'Looks fresh',
  'photoHint.kind.crushed': 'Looks crushed',
  'photoHint.kind.leaking': 'Looks leaky',
  'photoHint.kind.parcelDamaged': 'Packaging looks damaged',
  'photoHint.kind.reused': 'Used in another claim',
  'photoHint.kind.takenBefore': 'Taken before receipt',
  'photoHint.kind.takenLongBefore': 'Taken long before',
  'photoHint.why.blurred':
    "Details are unclear. If you can't tell, ask the resident for another photo",
  'photoHint.why.dark':
    "Too little light. If you can't tell, ask the resident for one in the light",
  'photoHint.why.overExposed': 'A large part is washed out',
  'photoHint.why.nothingVisible': 'Almost all one colour',
  'photoHint.why.drawing':
    "Doesn't look like a phone photo of goods; a shop's picture on white may be taken for one too",
  'photoHint.why.spoiled': 'The framed part looks rotten or mouldy',
  'photoHint.why.fresh': "No rot seen; the machine can't tell crushing or leaks yet",
  'photoHint.why.crushed': 'Looks squeezed or knocked',
  'photoHint.why.leaking': 'Liquid seems to be coming out',
  'photoHint.why.parcelDamaged': 'The packaging seems torn, dented or wet',
  'photoHint.provider': 'Seen by {provider}, may be wrong',
  'photoHint.why.reusedExact': 'The very same photo is in another claim',
  'photoHint.why.reusedAlike':
    'Much like a photo of another claim; perhaps flipped, cropped or saved again',
  'photoHint.why.taken':
    "The photo says it was taken {takenAt}, before the goods were received. A phone's clock can be wrong",
  'photoHint.own.title': 'This photo seems to be in another claim',
  'photoHint.own.hint': 'Your claim goes on; the handler will take another look',
  'photoHint.own.contest': "It's a new photo",
  'photoHint.own.contested': "You said it's new; the handler will see that",
};
