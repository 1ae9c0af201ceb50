import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionInput, ActionName, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { call, type Answer } from './call';
import { keepRounds, type RoundsKept } from './poll-pause';
import { serverNow } from './server-clock';
import { readStored, removeStored, removeStoredUnder, writeStored } from './storage';

interface Kept<Value> {
  value: Value;
  at: Instant;
}

/** What a phone kept under another build may not fit the pages of this one. */
const KEPT_UNDER = `view:${process.env.DOMAIN_ID ?? ''}:`;
removeStoredUnder('view:', KEPT_UNDER);

/** The last value of each view, so that going back shows it at once. */
const remembered = new Map<string, Kept<unknown>>();

/** Somebody leaves: views and drafts go, how one likes the app to look stays. */
export function forgetPerson(): void {
  remembered.clear();
  removeStoredUnder('', 'appearance');
}

/** The views of the page on screen: what pulling it down loads again. */
const onScreen = new Set<() => Promise<void>>();

/** Loads again what the page on screen shows. */
export async function reloadShown(): Promise<void> {
  await Promise.all([...onScreen].map((reload) => reload()));
}

type RefusedAnswer<Name extends ActionName> = Extract<Answer<Name>, { ok: false }>;

export interface View<Name extends ActionName> {
  /** The newest value known; may be old while `problem` is set. */
  value: ActionReply<Name> | undefined;
  /** When `value` was true (server's clock). */
  valueAt: Instant | undefined;
  /** Why the last load did not bring a value; undefined when it did. */
  problem: RefusedAnswer<Name> | undefined;
  reload: () => Promise<void>;
}

interface ViewOptions<Name extends ActionName> {
  /** Loads again this often while the page is on screen, less often where nothing comes of it. */
  everyMs?: number;
  /** Keeps the last value on the phone, for a cold start without a network. Own data only. */
  keep?: boolean;
  /** False: do not load yet (the input is not known). */
  ready?: boolean;
  /**
   * Asks in another way than by the action itself, as by what changed since; always the same
   * function. What it answers with the known value itself is no news.
   */
  load?: (known: ActionReply<Name> | undefined) => Promise<Answer<Name>>;
}

function lastKnown<Value>(key: string, keep: boolean): Kept<Value> | undefined {
  const inMemory = remembered.get(key) as Kept<Value> | undefined;
  return inMemory ?? (keep ? readStored<Kept<Value>>(KEPT_UNDER + key) : undefined);
}

/** What a view kept on this phone said last, without asking again; undefined when it never did. */
export function lastSeen<Name extends ActionName>(
  action: Name,
  input: ActionInput<Name>,
): ActionReply<Name> | undefined {
  return lastKnown<ActionReply<Name>>(keyOf(action, input), true)?.value;
}

function keyOf<Name extends ActionName>(action: Name, input: ActionInput<Name>): string {
  return `${action}:${JSON.stringify(input)}`;
}

function askAnew<Name extends ActionName>(action: Name, key: string): Promise<Answer<Name>> {
  return call(action, JSON.parse(key.slice(action.length + 1)) as ActionInput<Name>);
}

const asked = new Map<string, Promise<unknown>>();

/** Parts of a page that come at the same moment and want the same share one call. */
function askTogether<Name extends ActionName>(action: Name, key: string): Promise<Answer<Name>> {
  const same = asked.get(key) as Promise<Answer<Name>> | undefined;
  if (same !== undefined) return same;
  const answer = askAnew(action, key);
  asked.set(key, answer);
  void Promise.resolve().then(() => asked.delete(key));
  return answer;
}

/** A page's view of the server: loaded when shown, reloaded when shown again, kept over faults. */
export function useView<Name extends ActionName>(
  action: Name,
  input: ActionInput<Name>,
  { everyMs, keep = false, ready = true, load }: ViewOptions<Name> = {},
): View<Name> {
  const key = keyOf(action, input);
  const [loaded, setLoaded] = useState<{ key: string; kept: Kept<ActionReply<Name>> }>();
  const [problem, setProblem] = useState<RefusedAnswer<Name>>();
  const newest = useRef(0);
  const [rounds] = useState(keepRounds);
  const [shown, setShown] = useState(true);

  const comes = useRef(true);
  const reload = useCallback(async () => {
    if (!ready) return;
    const turn = ++newest.current;
    // After an act of one's own only what is true then will do.
    const ask = comes.current ? askTogether : askAnew;
    comes.current = false;
    const before = remembered.get(key)?.value as ActionReply<Name> | undefined;
    const answer = await (load === undefined ? ask(action, key) : load(before));
    if (turn !== newest.current) return;
    if (!answer.ok) {
      rounds.failed();
      // Whoever may not see it any more does not see it from the phone either.
      if (answer.code === 'notAllowed') {
        remembered.delete(key);
        removeStored(KEPT_UNDER + key);
        setLoaded(undefined);
      }
      setProblem(answer);
      return;
    }
    const fresh = { value: answer.value, at: serverNow() };
    rounds.answered(isSame(remembered.get(key)?.value, fresh.value));
    remembered.set(key, fresh);
    if (keep) writeStored(KEPT_UNDER + key, fresh);
    setLoaded({ key, kept: fresh });
    setProblem(undefined);
  }, [action, key, keep, load, ready, rounds]);

  useEffect(() => {
    void reload();
  }, [reload]);
  const wasHidden = useRef(false);
  useDidShow(() => {
    setShown(true);
    if (!wasHidden.current) return;
    comes.current = true;
    void reload();
  });
  useDidHide(() => {
    wasHidden.current = true;
    setShown(false);
  });
  usePolling({ everyMs, shown, rounds, reload });

  const kept =
    loaded?.key === key ? loaded.kept : lastKnown<ActionReply<Name>>(key, keep);
  return { value: kept?.value, valueAt: kept?.at, problem, reload };
}

function isSame(known: unknown, fresh: unknown): boolean {
  return known === fresh || JSON.stringify(known) === JSON.stringify(fresh);
}

interface Polling {
  everyMs: number | undefined;
  shown: boolean;
  rounds: RoundsKept;
  reload: () => Promise<void>;
}

/** One round after the other while the page is on screen. */
function usePolling({ everyMs, shown, rounds, reload }: Polling): void {
  useEffect(() => {
    if (!shown) return undefined;
    onScreen.add(reload);
    return () => void onScreen.delete(reload);
  }, [shown, reload]);
  useEffect(() => {
    if (everyMs === undefined || !shown) return undefined;
    // Whoever comes back to the page watches it closely again.
    rounds.begin();
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const plan = () => {
      timer = setTimeout(() => {
        void reload().finally(() => {
          if (!ended) plan();
        });
      }, rounds.pause(everyMs));
    };
    plan();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [everyMs, shown, rounds, reload]);
}
