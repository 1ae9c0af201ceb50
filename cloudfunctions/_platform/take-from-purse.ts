import type { SdkDatabase } from 'wx-server-sdk';
import { takenBy, type Take } from '../../domain/fund/purse';

/**
 * The conditions of `mayTake` and `hasTaken` (domain/fund/purse.ts) as the platform's own: one
 * write that finds nothing where they do not hold. An ordinary write waits for another instead of
 * failing, so that many of them at once all come through.
 */
export async function takeFromPurse(
  database: SdkDatabase,
  purseId: string,
  take: Take,
): Promise<boolean> {
  const purses = database.collection('fundPurses');
  const taken = await purses
    .where(hasEnough(database, purseId, take))
    .update({ data: takingOf(database, take) });
  if (taken.stats.updated > 0) return true;
  const again = await purses
    .where(hadBefore(purseId, take))
    .update({ data: relyingOn(database, take) });
  return again.stats.updated > 0;
}

function hasEnough({ command }: SdkDatabase, _id: string, take: Take): object {
  const { refundIntentId, leaderFen, platformFen, tap } = take;
  return {
    _id,
    leaderFen: command.gte(leaderFen),
    platformFen: command.gte(platformFen),
    [`taken.${refundIntentId}`]: command.exists(false),
    ...(tap === null
      ? {}
      : {
          'oneTap.day': tap.day,
          'oneTap.totalFen': command.lte(tap.dailyLimitFen - tap.amountFen),
        }),
  };
}

function takingOf({ command }: SdkDatabase, take: Take): object {
  const { refundIntentId, leaderFen, platformFen, tap } = take;
  return {
    leaderFen: command.inc(-leaderFen),
    platformFen: command.inc(-platformFen),
    [`taken.${refundIntentId}`]: takenBy(take),
    ...(tap === null ? {} : { 'oneTap.totalFen': command.inc(tap.amountFen) }),
  };
}

function relyingOn({ command }: SdkDatabase, { refundIntentId, takeId, at }: Take): object {
  return {
    [`taken.${refundIntentId}.seenAt`]: at,
    [`taken.${refundIntentId}.takeIds`]: command.push([takeId]),
  };
}

function hadBefore(_id: string, take: Take): object {
  const { at: _, seenAt: __, takeIds: ___, ...same } = takenBy(take);
  const before = Object.entries(same);
  return {
    _id,
    ...Object.fromEntries(
      before.map(([field, value]) => [`taken.${take.refundIntentId}.${field}`, value]),
    ),
  };
}
