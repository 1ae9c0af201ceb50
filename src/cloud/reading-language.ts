/**
 * The language in which this phone shows the product. Simplified stands in the build; another one
 * is fetched once and kept, so that every later start speaks it at once, also without a network.
 */
import { useSyncExternalStore } from 'react';
import type { MeView } from '../../domain/contract/views/person';
import { DAY, type Instant } from '../../domain/primitives/instant';
import {
  firstLanguage,
  readingLanguageOf,
  type ReadingLanguage,
} from '../../domain/primitives/reading-language';
import { firstSpoken, languageTag, speakFromNow, type Formats } from '../../locales/spoken';
import { call } from './call';
import { nameLanguage, phoneLanguage } from './phone';
import { makeRequestId } from './request-id';
import { serverNow } from './server-clock';
import { showAnew } from './show-anew';
import { readShared, readStored, writeShared, writeStored } from './storage';

interface KeptPack {
  version: string;
  texts: Record<string, string>;
  formats: Formats;
  /** With which texts of our own it was fetched, and when it was last asked for. */
  build: string;
  askedAt: Instant;
}

type OtherLanguage = Exclude<ReadingLanguage, 'zh-hans'>;

/** They begin like what stays on the phone when somebody leaves: `forgetPerson`. */
const SHOWN_KEY = 'appearance-language';
/** Goes with whoever leaves: what one person chose is never told as the next one's choice. */
const CHOICE_KEY = 'language-choice';
/** Nobody's own: two people who share a browser share it. */
const packKey = (language: OtherLanguage) => `appearance-pack-${language}`;

/** Another build has other texts. */
const BUILD = process.env.TEXTS_ID ?? '';
/** A better word of the same build reaches every phone within this. */
const ASK_AGAIN_MS = 7 * DAY;
/** An answer may have been on its way for this long: longer than any call waits. */
const ON_ITS_WAY_MS = 30_000;

/** What somebody chose on a page of this phone. */
interface Choice {
  language: ReadingLanguage;
  /** When the server had it, by its clock; null: it has not heard of it yet. */
  toldAt: Instant | null;
}

interface Reading {
  /** What was chosen, here or on another phone; null: nothing was, and the phone decides. */
  chosen: ReadingLanguage | null;
  shown: ReadingLanguage;
  /** A language that is being fetched, or that could not be. */
  wanted: { language: OtherLanguage; failed: boolean } | null;
}

let reading: Reading = {
  chosen: readStored<ReadingLanguage>(SHOWN_KEY) ?? null,
  shown: firstLanguage,
  wanted: null,
};
/** What is on its way to the server, so that it is told once. */
let telling: ReadingLanguage | null = null;
const listeners = new Set<() => void>();

function change(part: Partial<Reading>): void {
  reading = { ...reading, ...part };
  for (const listener of listeners) listener();
}

function show(language: ReadingLanguage, pack?: KeptPack): void {
  const { texts, formats } = pack ?? firstSpoken;
  speakFromNow({ language, texts, formats });
  nameLanguage(languageTag());
  change({ shown: language, wanted: null });
}

const isOther = (language: ReadingLanguage): language is OtherLanguage => {
  return language !== firstLanguage;
};

/** Before the first page is drawn: a language that is kept is spoken from the first word on. */
export function startReading(): void {
  const language = reading.chosen ?? readingLanguageOf(phoneLanguage());
  if (!isOther(language)) return;
  const kept = readShared<KeptPack>(packKey(language));
  if (kept === undefined) {
    void fetchAndShow(language);
    return;
  }
  show(language, kept);
  if (kept.build !== BUILD || kept.askedAt + ASK_AGAIN_MS < Date.now()) {
    void fetchPack(language, kept);
  }
}

/** @returns undefined where it did not come; a newer one than `kept` is spoken from the next start */
async function fetchPack(language: OtherLanguage, kept?: KeptPack): Promise<KeptPack | undefined> {
  const answer = await call('language.pack', { language, have: kept?.version ?? '' });
  if (!answer.ok) return undefined;
  const { version, pack } = answer.value;
  const asked = { version, build: BUILD, askedAt: Date.now() };
  const fresh = pack === null ? kept : { ...pack, formats: pack.formats as Formats };
  if (fresh === undefined) return undefined;
  const keeps = { ...fresh, ...asked };
  writeShared(packKey(language), keeps);
  return keeps;
}

async function fetchAndShow(language: OtherLanguage): Promise<void> {
  change({ wanted: { language, failed: false } });
  const pack = await fetchPack(language);
  // Meanwhile they may have chosen another.
  if (reading.wanted?.language !== language) return;
  if (pack === undefined) {
    change({ wanted: { language, failed: true } });
    return;
  }
  show(language, pack);
  showAnew();
}

/** They chose on a page of this phone: it holds here at once, and for them everywhere. */
export function chooseLanguage(language: ReadingLanguage): void {
  const choice: Choice = { language, toldAt: null };
  writeStored(CHOICE_KEY, choice);
  telling = null;
  turnTo(language);
}

function turnTo(language: ReadingLanguage): void {
  writeStored(SHOWN_KEY, language);
  change({ chosen: language, wanted: null });
  if (language === reading.shown) return;
  const kept = isOther(language) ? readShared<KeptPack>(packKey(language)) : undefined;
  if (isOther(language) && kept === undefined) {
    void fetchAndShow(language);
    return;
  }
  show(language, kept);
  showAnew();
}

/**
 * The server said at `at` who reads here. A choice made on this phone is told to it; otherwise the
 * person's last choice on any phone holds. What a phone is merely set to is told to nobody: it would
 * pass for a choice on the person's other phones.
 */
export function noteReader(
  { personId, readsIn }: Pick<MeView, 'personId' | 'readsIn'>,
  at: Instant,
): void {
  if (personId === null) return;
  const choice = readStored<Choice>(CHOICE_KEY);
  if (choice !== undefined && choice.toldAt === null) {
    void tell(choice.language);
    return;
  }
  // What was asked before it was told knows nothing of it.
  if (readsIn === null || at <= (choice?.toldAt ?? -ON_ITS_WAY_MS) + ON_ITS_WAY_MS) return;
  if (readsIn !== reading.shown && readsIn !== reading.wanted?.language) turnTo(readsIn);
}

/** A failure is made good with the next view of the person. */
async function tell(language: ReadingLanguage): Promise<void> {
  if (telling === language) return;
  telling = language;
  const answer = await call('account.setReadingLanguage', {
    requestId: makeRequestId(),
    readsIn: language,
  });
  // Meanwhile they may have chosen another.
  if (telling !== language) return;
  telling = null;
  const told: Choice = { language, toldAt: serverNow() };
  if (answer.ok) writeStored(CHOICE_KEY, told);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As it stands; a page uses the hook, which tells it of changes. */
export function nowReading(): Reading {
  return reading;
}

export function useReading(): Reading {
  return useSyncExternalStore(subscribe, nowReading, nowReading);
}
