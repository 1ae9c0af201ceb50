import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { DAY } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { ParcelCodeDocument } from './documents/links';
import { isFamilyOf } from './family-links';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

const PARCELS_SHOWN = 60;
const CODE_LINK_SECONDS = 3_600;

/** The newest orders that this leader hands out. */
export async function listParcels(world: World, caller: Caller) {
  const orders = await world.database.find('orders', {
    where: { leaderId: known(caller).person._id },
    orderBy: { field: 'paidAt', direction: 'desc' },
    limit: PARCELS_SHOWN,
  });
  const names = await detailsOf(
    world,
    orders.map(({ payerId }) => payerId),
  );
  const value: ActionReply<'desk.parcels'> = {
    parcels: orders.map((order) => ({
      orderId: order._id,
      orderNumber: order.orderNumber,
      residentName: nameOf(names, order.payerId),
      building: names.get(order.payerId)?.building ?? '',
      goodsName: order.items[0]?.goodsName ?? '',
      lineCount: order.items.length,
      paidAt: order.paidAt,
      receivedAt: order.receivedAt,
    })),
  };
  return accept(value);
}

/** The token is drawn into the picture and then forgotten: only its digest is kept. */
export async function showParcelCode(
  world: World,
  caller: Caller,
  { orderId }: ActionInput<'desk.parcelCode'>,
): Promise<Outcome<ActionReply<'desk.parcelCode'>, 'orderNotFound' | 'codeUnavailable'>> {
  const { person } = known(caller);
  const order = await world.database.get('orders', orderId);
  if (order === null || order.leaderId !== person._id) return refuse('orderNotFound');
  const code = (await codeOf(world, orderId)) ?? (await drawCode(world, orderId, person._id));
  if (code === null) return refuse('codeUnavailable');
  const { codeFileId, expiresAt: until } = code;
  const links = await world.files.temporaryUrls([codeFileId], CODE_LINK_SECONDS);
  const url = links.get(codeFileId);
  return url === undefined ? refuse('codeUnavailable') : accept({ url, until });
}

async function codeOf(world: World, orderId: string): Promise<ParcelCodeDocument | null> {
  const [code] = await world.database.find('parcelCodes', {
    where: { orderId },
    orderBy: { field: 'expiresAt', direction: 'desc' },
    limit: 1,
  });
  return code !== undefined && code.expiresAt > world.clock.now() ? code : null;
}

async function drawCode(
  world: World,
  orderId: string,
  madeById: string,
): Promise<ParcelCodeDocument | null> {
  const token = world.ids.token();
  const picture = await world.trackingCode.draw(token, 'parcel');
  if (picture === null) return null;
  const codeFileId = await world.files.upload(`codes/${world.ids.token()}.png`, picture);
  const madeAt = world.clock.now();
  const { parcelCodeDays } = world.policies.current().filing;
  const code: ParcelCodeDocument = {
    _id: world.ids.digest(token),
    orderId,
    madeById,
    madeAt,
    expiresAt: madeAt + parcelCodeDays * DAY,
    codeFileId,
  };
  await world.database.transaction((transaction) => transaction.add('parcelCodes', code));
  return code;
}

/**
 * Who paid, and their family, get the order. Anyone else gets the answer of a code that never was,
 * after the same reads, so that a finder learns nothing of the parcel.
 */
export async function openParcel(
  world: World,
  { person }: Caller,
  { token }: ActionInput<'track.openParcel'>,
): Promise<Outcome<{ orderId: string }, 'notYourParcel'>> {
  const code = await world.database.get('parcelCodes', world.ids.digest(token));
  const order = await world.database.get('orders', code?.orderId ?? 'none');
  const isFamily = await isFamilyOf(world, person?._id ?? 'nobody', order?.payerId ?? 'nobody');
  const lapsed = code === null || code.expiresAt <= world.clock.now();
  if (order === null || person === null || lapsed) return refuse('notYourParcel');
  const mine = order.payerId === person._id || isFamily;
  return mine ? accept({ orderId: order._id }) : refuse('notYourParcel');
}
