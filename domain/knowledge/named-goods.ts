/** Two characters in a row of a name are enough: people say 虾 as 大虾, 车厘子 as 车厘. */
const SHORTEST = 2;

/** Those whose goods the words speak of. Names come apart at anything but letters. */
export function namedGoods<Thing>(
  words: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing[] {
  return things.filter((thing) => namesOf(thing).some((name) => isNamed(words, name)));
}

function isNamed(words: string, name: string): boolean {
  const runs = name.split(/[^\p{Script=Han}]+/u);
  return runs.some((run) => {
    for (let start = 0; start + SHORTEST <= run.length; start += 1) {
      if (words.includes(run.slice(start, start + SHORTEST))) return true;
    }
    return false;
  });
}
