import type {
  ActionEnvelope,
  ActionInput,
  ActionName,
  ActionRefusal,
  ActionReply,
} from '../../domain/contract/actions';
import { client } from './client';
import { CloudFailure, type FailureKind } from './cloud-failure';
import { noteConsentNeeded } from './consent';
import { noteServerNow } from './server-clock';

/** What a page gets: the value, or a code (the server's refusal, or why it was not reached). */
export type Answer<Name extends ActionName> =
  | { ok: true; value: ActionReply<Name> }
  | {
      ok: false;
      code: ActionRefusal<Name> | FailureKind;
      details?: Record<string, string | number>;
    };

/** The part before the dot is the cloud function that serves the action. */
function functionOf(action: ActionName): string {
  return action.slice(0, action.indexOf('.'));
}

/**
 * Calls an action. Never throws for what can happen to a person: being offline, waiting too long
 * and every refusal are answers. Repeating a call with the same `requestId` does the thing once.
 */
export async function call<Name extends ActionName>(
  action: Name,
  input: ActionInput<Name>,
): Promise<Answer<Name>> {
  try {
    const data = { action, input };
    const envelope = (await client.callFunction(
      functionOf(action),
      data,
    )) as ActionEnvelope<Name> | null;
    if (envelope === null || typeof envelope?.ok !== 'boolean') {
      return { ok: false, code: 'broken' };
    }
    noteServerNow(envelope.serverNow);
    if (!envelope.ok && envelope.code === 'consentNeeded') noteConsentNeeded(true);
    return envelope;
  } catch (error) {
    if (error instanceof CloudFailure) return { ok: false, code: error.kind };
    throw error;
  }
}
