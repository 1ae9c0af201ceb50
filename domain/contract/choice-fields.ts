import * as v from 'valibot';
import { policyBounds } from '../policy/bounds';
import { choiceReasons } from '../remedy/choice-reason';
import * as field from './fields';

/** Why it is not as suggested: a code to learn from. */
export const because = v.optional(v.picklist(choiceReasons));

/** The code and, where one likes, a line of one's own, which is kept apart and can be erased. */
export const otherwise = {
  because,
  becauseWords: v.optional(field.words(policyBounds.reasonLength)),
};
