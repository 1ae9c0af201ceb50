import type { ActionInput } from '../../domain/contract/actions';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { PersonDocument } from './documents/people';
import type { World } from './ports';

/** Whether somebody agreed to the notice that is in force. */
export function hasConsented({ privacyConsent }: PersonDocument): boolean {
  return privacyConsent?.version === privacyNoticeVersion;
}

/** Keeps the answer to the privacy notice. The first agreement to a version keeps its time. */
export async function answerPrivacyNotice(
  world: World,
  caller: Caller,
  { version, answer }: ActionInput<'account.answerPrivacyNotice'>,
) {
  const personId = known(caller).person._id;
  const now = world.clock.now();
  const agreedAt = await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (person === null) throw new Error(`no person ${personId}`);
    const kept = hasConsented(person) ? person.privacyConsent : { version, at: now };
    const privacyConsent = answer === 'agree' ? kept : null;
    await transaction.put('people', { ...person, privacyConsent });
    return privacyConsent?.at ?? null;
  });
  return accept({ agreedAt });
}
