/** Of those who speak to people of every language: functions, never the pages. */
import { firstLanguage, type ReadingLanguage } from '../domain/primitives/reading-language';
import { english } from './english';
import { firstSpoken, type Spoken } from './spoken';
import { traditional } from './traditional';

const every: Record<ReadingLanguage, Spoken> = {
  'zh-hans': firstSpoken,
  'zh-hant': traditional,
  en: english,
};

/** The language of somebody who reads in it; undefined: they never said. */
export function spokenTo(readsIn: ReadingLanguage | undefined): Spoken {
  return every[readsIn ?? firstLanguage];
}
