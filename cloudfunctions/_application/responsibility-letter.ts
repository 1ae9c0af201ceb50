import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import {
  currentLetterVersion,
  type LetterStanding,
} from '../../domain/person/responsibility-letter';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { letterWords, type LetterWords } from '../../locales/responsibility-letter';
import { known, type Caller } from './caller';
import type { SignedLetterDocument } from './documents/letters';
import { keepPrintout } from './keep-printout';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { printedLetter } from './printed-letter';

/** The letter in force as it reads today, and how the leader stands to it. */
export async function showLetter(world: World, caller: Caller) {
  const personId = known(caller).person._id;
  const [words, digest] = lettersToday(world);
  const [signed, names] = await Promise.all([
    lastSigned(world, personId),
    detailsOf(world, [personId]),
  ]);
  const value: ActionReply<'desk.letter'> = {
    version: currentLetterVersion,
    ...words,
    digest,
    standing: standingOf(signed, digest),
    signed: signed === null ? null : { version: signed.version, at: signed.at },
    signerName: nameOf(names, personId),
  };
  return accept(value);
}

/** Signed is what was read: other words than today's are read once more. */
export async function signLetter(
  world: World,
  caller: Caller,
  { version, digest }: ActionInput<'desk.signLetter'>,
): Promise<Outcome<ActionReply<'desk.signLetter'>, 'letterChanged'>> {
  const personId = known(caller).person._id;
  const [, today] = lettersToday(world);
  if (digest !== today) return refuse('letterChanged');
  const _id = world.ids.derived('letter', personId, version, digest);
  const at = world.clock.now();
  const policyVersion = world.policies.current().version;
  const signing = { _id, personId, version, policyVersion, digest, at };
  const isNew = await world.database.append('signedLetters', signing);
  const standing = isNew ? signing : await world.database.get('signedLetters', _id);
  return accept({ at: standing?.at ?? at });
}

/** What the leader signed last, in the words and figures of that day. */
export async function printLetter(
  world: World,
  caller: Caller,
  { requestId }: ActionInput<'desk.printLetter'>,
): Promise<Outcome<ActionReply<'desk.printLetter'>, 'letterUnsigned'>> {
  const personId = known(caller).person._id;
  const signed = await lastSigned(world, personId);
  if (signed === null) return refuse('letterUnsigned');
  const make = async () => {
    const names = await detailsOf(world, [personId]);
    const words = letterWords(signed.version, world.policies.of(signed.policyVersion));
    return printedLetter(words, { ...signed, name: nameOf(names, personId) });
  };
  const printoutId = world.ids.derived('printout', personId, 'letter', requestId);
  const { exportLinkHours } = world.policies.current().conversation;
  const about = { printoutId, ticketId: null, personId, linkFor: exportLinkHours * HOUR };
  return accept(await keepPrintout(world, about, make));
}

/** When these leaders signed the letter as it reads today; who did not is missing. */
export async function signingsToday(
  world: World,
  personIds: readonly string[],
): Promise<Map<string, Instant>> {
  const [, digest] = lettersToday(world);
  const signings = await world.database.find('signedLetters', {
    where: { personId: { in: personIds }, digest },
    limit: personIds.length,
  });
  return new Map(signings.map(({ personId, at }) => [personId, at]));
}

function lettersToday(world: World): [words: LetterWords, digest: string] {
  const words = letterWords(currentLetterVersion, world.policies.current());
  return [words, world.ids.digest(JSON.stringify(words))];
}

async function lastSigned(world: World, personId: string): Promise<SignedLetterDocument | null> {
  const [last] = await world.database.find('signedLetters', {
    where: { personId },
    orderBy: { field: 'at', direction: 'desc' },
    limit: 1,
  });
  return last ?? null;
}

function standingOf(signed: SignedLetterDocument | null, digest: string): LetterStanding {
  if (signed === null) return 'unsigned';
  return signed.digest === digest ? 'signed' : 'changed';
}
