import * as v from 'valibot';
import { knownRoles, roles } from '../../person/role';
import {
  firstLanguage,
  readingLanguages,
  type ReadingLanguage,
} from '../../primitives/reading-language';
import { reply } from '../action';
import type { LanguagePackView } from '../views/language';
import * as field from '../fields';

/** The first language comes with the pages. */
const packed = readingLanguages.filter((language) => language !== firstLanguage);

/** In which language somebody reads the product, and what is said in it. */
export const languageActions = {
  'language.pack': reply<LanguagePackView>()({
    summary: 'Every text of a language; only its version where the caller has that one already.',
    roles,
    mutates: false,
    input: v.strictObject({
      language: v.picklist(packed),
      /** Of the pack that is kept on the phone; empty where there is none. */
      have: v.pipe(v.string(), v.maxLength(16)),
    }),
    refusals: [],
  }),
  'account.setReadingLanguage': reply<{ readsIn: ReadingLanguage }>()({
    summary: 'In which language the caller reads: messages and printouts follow it.',
    roles: knownRoles,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      readsIn: v.picklist(readingLanguages),
    }),
    refusals: [],
  }),
} as const;
