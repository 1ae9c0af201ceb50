/**
 * Large text and dark colours. Each is on, off or left to the phone; the choice is kept on the
 * phone. Large text is also on by itself for people in the green channel.
 */
import { useSyncExternalStore } from 'react';
import { onPrefersDarkChange, prefersDark, textSizeSetting } from '../cloud/phone';
import { readStored, writeStored } from '../cloud/storage';

export type Choice = 'auto' | 'on' | 'off';

interface Choices {
  large: Choice;
  dark: Choice;
  /** The server said that this person is in the green channel; remembered for the next start. */
  greenChannel: boolean;
}

/** From this setting on, WeChat's guidelines ask for the large mode. */
const LARGE_FROM_SETTING = 20;
const STORAGE_KEY = 'appearance';

let choices: Choices = {
  large: 'auto',
  dark: 'auto',
  greenChannel: false,
  ...readStored<Partial<Choices>>(STORAGE_KEY),
};
let classes = shownClasses();
const listeners = new Set<() => void>();

function isLarge(): boolean {
  if (choices.large !== 'auto') return choices.large === 'on';
  return choices.greenChannel || textSizeSetting() >= LARGE_FROM_SETTING;
}

function isDark(): boolean {
  return choices.dark === 'auto' ? prefersDark() : choices.dark === 'on';
}

function shownClasses(): string {
  return [isLarge() ? 'large' : '', isDark() ? 'dark' : ''].filter(Boolean).join(' ');
}

/** How much larger than the large mode's own 20 the phone is set, e.g. 1.19 in WeChat's care mode. */
function growth(): number {
  return isLarge() ? Math.max(1, textSizeSetting() / LARGE_FROM_SETTING) : 1;
}

function publish(): void {
  classes = shownClasses();
  for (const listener of listeners) listener();
}

function change(part: Partial<Choices>): void {
  choices = { ...choices, ...part };
  writeStored(STORAGE_KEY, choices);
  publish();
}

onPrefersDarkChange(publish);

export function chooseLarge(large: boolean): void {
  change({ large: large ? 'on' : 'off' });
}

export function chooseDark(dark: Choice): void {
  change({ dark });
}

export function noteGreenChannel(greenChannel: boolean): void {
  if (greenChannel !== choices.greenChannel) change({ greenChannel });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface Appearance {
  /** The classes of the page root now: `large`, `dark`, both or none. */
  classes: string;
  /** Its style: large text grows on with the phone's setting. */
  style: string;
  large: boolean;
  dark: Choice;
}

export function useAppearance(): Appearance {
  const shown = useSyncExternalStore(subscribe, () => classes, () => classes);
  const grow = growth();
  const style = grow > 1 ? `--grow:${grow}` : '';
  return { classes: shown, style, large: shown.includes('large'), dark: choices.dark };
}
