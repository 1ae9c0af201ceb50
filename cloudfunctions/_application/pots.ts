import type { Fen } from '../../domain/primitives/money';
import type { PotDocument, PotId } from './documents/pots';
import type { Reader, Transaction } from './ports';

/** A fund that nobody has paid into is empty. */
export async function potOf(reader: Reader, potId: PotId): Promise<PotDocument> {
  const pot = await reader.get('pots', potId);
  return pot ?? { _id: potId, balanceFen: 0, version: 0 };
}

/** Moves what is left, with the caller's entry. Throws below zero: the caller asks first. */
export async function movePot(
  transaction: Transaction,
  pot: PotDocument,
  changeFen: Fen,
): Promise<void> {
  const balanceFen = pot.balanceFen + changeFen;
  if (balanceFen < 0) throw new Error(`${pot._id} would go below zero`);
  await transaction.put('pots', { ...pot, balanceFen, version: pot.version + 1 });
}
