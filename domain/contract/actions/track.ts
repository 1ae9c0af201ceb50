import * as v from 'valibot';
import { roles } from '../../person/role';
import { reply } from '../action';
import type { TrackView } from '../views/track';
import * as field from '../fields';

/** What a client may ask of the function `track`. */
export const trackActions = {
  'track.view': reply<TrackView>()({
    summary: 'The public progress page of a tracking token: no personal data.',
    roles,
    mutates: false,
    wrongGuesses: ['linkUnknown'],
    input: v.strictObject({ token: field.trackingToken }),
    refusals: ['linkUnknown', 'linkExpired'],
  }),
} as const;
