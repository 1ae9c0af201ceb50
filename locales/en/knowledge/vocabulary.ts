import type { Vocabulary } from '../../../domain/knowledge/vocabulary';
import { meanings } from './meanings';
import { meaningsPeople } from './meanings-people';

/** How people ask who write English. */
export const vocabulary: Vocabulary = {
  meanings: Object.fromEntries(
    Object.entries({ ...meanings, ...meaningsPeople }).map(([meaning, phrases]) => {
      return [meaning, parted(phrases, /[/\n]/)];
    }),
  ),
  empty: words(`
    a an the this that these those such
    i me mine myself we us our you your he him his she her it its they them their one ones
    am is are was were be been being do does did done has had having will would shall
    to of for with in on at by from into onto up about before until since through
    and or but so then than as because while though both either
    very too really please just quite also yet still already ever even today all any
    there anything something thing things stuff dear sir madam
  `),
  alone: words(`
    my get got getting gets give gave given take took take made make want wants like know think say says
    said tell told use used using need needs let lets put have should if only now here everything
    back out over after go went going buy bought happen happened happens keep kept look seem
    new big open opened put come came
  `),
};

function words(said: string): string[] {
  return parted(said, /\s/);
}

function parted(said: string, by: RegExp): string[] {
  return said.split(by).map((part) => part.trim()).filter((part) => part !== '');
}
