import type { scriptPlaces } from './script';

type Place = (typeof scriptPlaces)[number];

/** What a ticket says for the places of a script; null: nothing that could be said. */
export type ScriptFacts = Readonly<Record<Place, string | null>>;

/** Words with the places that are known filled in. */
export function fillScript(script: string, facts: ScriptFacts): string {
  return script.replace(/\{(\w+)\}/g, (place, name: string) => facts[name as Place] ?? place);
}

/** Names of the places that still stand open: nothing with one of them goes to a resident. */
export function openPlaces(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
