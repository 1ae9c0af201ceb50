import * as v from 'valibot';
import type { ActionContract } from '../../domain/contract/action';
import type { Envelope } from '../../domain/contract/envelope';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { identify, type Caller } from '../_application/caller';
import { createGuard } from '../_application/limit-rate';
import { TransactionContention, type World } from '../_application/ports';
import { hasConsented } from '../_application/privacy-consent';
import { noteBack } from '../_application/silent-leader';
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
  const guard = createGuard(world, rateLimitFactor(process.env));
  return async (event: unknown): Promise<Envelope<unknown, string>> => {
    const startedAt = world.clock.now();
    const action = actionOf(event);
    let outcome: Outcome<unknown, string>;
    let personId: string | null = null;
    try {
      const caller = await identifyCaller(world);
      const contract = servedBy(table, event)?.contract ?? null;
      personId = contract?.anonymous ? null : (caller?.person?._id ?? null);
      outcome =
        caller === null
          ? refuse('notAllowed')
          : await guard(caller, contract, () => answer(world, table, caller, event));
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
  const { OPENID, SOURCE, CLIENTIP, CLIENTIPV6 } = cloud.getWXContext();
  if (!OPENID || SOURCE?.split(',')[0] !== 'wx_client') return null;
  return identify(world, OPENID, CLIENTIP || CLIENTIPV6 || null);
}

/** RATE_LIMIT_FACTOR is for load tests, which are one person doing the work of thousands. */
function rateLimitFactor(settings: NodeJS.ProcessEnv): number {
  const factor = Number(settings.RATE_LIMIT_FACTOR ?? 1);
  return factor >= 1 ? factor : 1;
}

/** The openid stays for the platform's content check within this call; nothing keeps it. */
function nobody({ openid }: Caller): Caller {
  return { openid, address: null, person: null, roles: ['guest'], regionCommunityIds: [] };
}

/** One call of a caller whom the platform vouched for: may they, is the input sound, what follows. */
export async function answer(
  world: World,
  table: Record<string, Served>,
  caller: Caller,
  event: unknown,
): Promise<Outcome<unknown, string>> {
  await world.policies.renew();
  const served = servedBy(table, event);
  if (served === undefined) return refuse('unknownAction');
  const { contract, run } = served;
  if (!contract.roles.some((role) => caller.roles.includes(role))) return refuse('notAllowed');
  const input = v.safeParse(contract.input, (event as { input?: unknown }).input ?? {});
  if (!input.success) return refuse('badInput', { field: fieldOf(input.issues[0]) });
  if (contract.needsConsent && (caller.person === null || !hasConsented(caller.person))) {
    return refuse('consentNeeded');
  }
  if (caller.person !== null && !contract.anonymous) await noteBack(world, caller.person);
  return run(world, contract.anonymous ? nobody(caller) : caller, input.output as never);
}

function servedBy(table: Record<string, Served>, event: unknown): Served | undefined {
  const action = actionOf(event);
  return Object.prototype.hasOwnProperty.call(table, action) ? table[action] : undefined;
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
    await world.policies.renew();
    return accept(await run(world, event));
  };
}
