import * as v from 'valibot';
import type { ActionContract } from '../../domain/contract/action';
import type { Envelope } from '../../domain/contract/envelope';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { identify, type Caller } from '../_application/caller';
import { TransactionContention, type World } from '../_application/ports';
import { composeWorld } from './compose';
import { cloud } from './sdk';

type AnyContract = ActionContract<v.GenericSchema, unknown, string>;

/** An action of a function: its contract and the use case that keeps it. */
export interface Served {
  contract: AnyContract;
  run: (world: World, caller: Caller, input: never) => Promise<Outcome<unknown, string>>;
}

/** Ties a use case to its contract; the types of input, reply and refusals must agree. */
export function serveAction<Schema extends v.GenericSchema, Reply, Code extends string>(
  contract: ActionContract<Schema, Reply, Code>,
  run: (
    world: World,
    caller: Caller,
    input: v.InferOutput<Schema>,
  ) => Promise<Outcome<Reply, Code>>,
): Served {
  return { contract, run: run as Served['run'] };
}

/** The entry of a function that clients call: `{action, input}` in, an envelope out. */
export function serve(table: Record<string, Served>) {
  const world = composeWorld();
  return async (event: unknown): Promise<Envelope<unknown, string>> => {
    const startedAt = world.clock.now();
    const action = actionOf(event);
    let outcome: Outcome<unknown, string>;
    let personId: string | null = null;
    try {
      const caller = await identifyCaller(world);
      personId = isAnonymous(table, action) ? null : (caller?.person?._id ?? null);
      outcome = caller === null ? refuse('notAllowed') : await answer(world, table, caller, event);
    } catch (error) {
      outcome = failed(world, action, error);
    }
    world.log.info({
      action,
      personId,
      ok: outcome.ok,
      code: outcome.ok ? null : outcome.code,
      milliseconds: world.clock.now() - startedAt,
    });
    return { ...outcome, serverNow: world.clock.now() };
  };
}

function actionOf(event: unknown): string {
  const action = (event as { action?: unknown } | null)?.action;
  return typeof action === 'string' ? action.slice(0, 64) : '';
}

/** Only the platform's context says who calls; null for anything but a client of ours. */
async function identifyCaller(world: World): Promise<Caller | null> {
  const { OPENID, SOURCE } = cloud.getWXContext();
  if (!OPENID || SOURCE?.split(',')[0] !== 'wx_client') return null;
  return identify(world, OPENID);
}

/** The openid stays for the platform's content check within this call; nothing keeps it. */
function nobody({ openid }: Caller): Caller {
  return { openid, person: null, roles: ['guest'], regionCommunityIds: [] };
}

function isAnonymous(table: Record<string, Served>, action: string): boolean {
  const served = Object.prototype.hasOwnProperty.call(table, action) ? table[action] : undefined;
  return served?.contract.anonymous === true;
}

/** One call of a caller whom the platform vouched for: may they, is the input sound, what follows. */
export async function answer(
  world: World,
  table: Record<string, Served>,
  caller: Caller,
  event: unknown,
): Promise<Outcome<unknown, string>> {
  const action = actionOf(event);
  if (!Object.prototype.hasOwnProperty.call(table, action)) return refuse('unknownAction');
  const { contract, run } = table[action] as Served;
  if (!contract.roles.some((role) => caller.roles.includes(role))) return refuse('notAllowed');
  const input = v.safeParse(contract.input, (event as { input?: unknown }).input ?? {});
  if (!input.success) return refuse('badInput', { field: fieldOf(input.issues[0]) });
  return run(world, contract.anonymous ? nobody(caller) : caller, input.output as never);
}

function fieldOf(issue: v.BaseIssue<unknown> | undefined): string {
  return issue === undefined ? '' : (v.getDotPath(issue) ?? '').slice(0, 64);
}

function failed(world: World, action: string, error: unknown): Outcome<never, string> {
  if (error instanceof TransactionContention) return refuse('busy');
  const requestId = world.ids.unique('fault');
  world.log.error({ action, requestId }, error);
  return refuse('internal', { requestId });
}

/** For entries that no client may call: runs only when the platform itself is the source. */
export function serveSource<Reply>(
  sources: readonly string[],
  run: (world: World, event: unknown) => Promise<Reply>,
) {
  const world = composeWorld();
  return async (event: unknown): Promise<Outcome<Reply, 'notAllowed'>> => {
    const { SOURCE = '' } = cloud.getWXContext();
    if (!sources.includes(SOURCE.split(',').at(-1) ?? '')) {
      world.log.info({ action: 'refusedSource', source: SOURCE.slice(0, 40) });
      return refuse('notAllowed');
    }
    return accept(await run(world, event));
  };
}
