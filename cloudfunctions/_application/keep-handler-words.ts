import type { KnownCaller } from './caller';
import { keepWords, type WordsSaid } from './keep-words';
import type { Transaction, World } from './ports';
import { handlingActor } from './ticket-actor';

/** Keeps what whoever handles a ticket wrote in it: as the platform, or as its leader. */
export function keepHandlerWords(
  world: World,
  transaction: Transaction,
  me: KnownCaller,
  said: Omit<WordsSaid, 'from' | 'personId'>,
) {
  const from = handlingActor(me).kind === 'platform' ? 'platform' : 'leader';
  return keepWords(world, transaction, { ...said, from, personId: me.person._id });
}
