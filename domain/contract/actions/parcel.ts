import * as v from 'valibot';
import { roles } from '../../person/role';
import { reply } from '../action';
import type { GroupGoodsView } from '../views/group-goods';
import type { ParcelView } from '../views/parcel';
import * as field from '../fields';

/** The code on a parcel: the leader shows it, whoever paid scans it. */
export const parcelActions = {
  'desk.parcels': reply<{ parcels: ParcelView[] }>()({
    summary: 'The newest orders that this leader hands out, for their codes.',
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.groupGoods': reply<{ communityName: string; leaderName: string; goods: GroupGoodsView[] }>()({
    summary: 'What this leader handed out lately, by batch, for a notice to their group.',
    roles: ['leader', 'helper'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.parcelCode': reply<{ url: string; until: number }>()({
    summary: 'The picture of the code of one order, drawn once, as a link that expires.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, orderId: field.id }),
    refusals: ['orderNotFound', 'codeUnavailable'],
  }),
  'track.openParcel': reply<{ orderId: string }>()({
    summary: 'The order of a parcel’s code, for who paid and their family; nothing for others.',
    roles,
    mutates: false,
    wrongGuesses: ['notYourParcel'],
    input: v.strictObject({ token: field.trackingToken }),
    // One answer for a code of somebody else's, a lapsed one and one that never was.
    refusals: ['notYourParcel'],
  }),
} as const;
