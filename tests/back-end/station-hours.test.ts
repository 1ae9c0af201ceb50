/** What is brought to a station or fetched there is due while somebody is there. */
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { cherries, remedyEstate } from './remedy-steps';

const { remedy } = policyOf(currentPolicyVersion);
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);

test('a return agreed late in the evening may be brought until the station closes', async () => {
  const estate = remedyEstate();
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, person, quantity, paidFen } = claim;
  estate.memory.world.clock.advance(10 * HOUR - 30 * 60_000);
  const back = { kind: 'return', quantity, amountFen: paidFen, couponFen: 0 } as const;
  await estate.agree(claim, back);
  const days = remedy.sendBackDays * DAY;
  const clock = await estate.clock(claim, 'sendBack');
  expect(clock?.startedAt).toBe(at('2026-11-20', '21:30'));
  expect(clock?.dueAt).toBe(at('2026-11-21', '12:00') + days);
  expect(clock?.lengthMs).toBe(days + 14.5 * HOUR);
  const { fulfilment } = await estate.must(person, 'ticket.view', { ticketId });
  expect(fulfilment).toMatchObject({
    phase: 'toSendBack',
    stationOpening: { opensAt: at('2026-11-21', '09:00'), closesAt: at('2026-11-21', '12:00') },
  });
  const parcel = { way: 'station' as const };
  await estate.must(person, 'ticket.sendBack', { ticketId, parcel });
  const after = await estate.must(person, 'ticket.view', { ticketId });
  expect(after.fulfilment?.stationOpening).toBeNull();
});

test('goods are kept until an hour at which they can be fetched', async () => {
  const estate = remedyEstate();
  const claim = await estate.file('chen-guilan', cherries);
  const reissue = { kind: 'reissue', quantity: claim.quantity, couponFen: 0 } as const;
  await estate.agree(claim, reissue);
  const noon = estate.memory.world.clock.now();
  const due = (await estate.clock(claim, 'delivery'))?.dueAt;
  expect(due).toBe(noon + remedy.deliveryDays * DAY);
  const late = remedyEstate();
  const other = await late.file('chen-guilan', cherries);
  late.memory.world.clock.advance(9 * HOUR);
  await late.agree(other, { ...reissue, quantity: other.quantity });
  const [kept] = [(await late.clock(other, 'delivery'))?.dueAt];
  expect(kept).toBe(at('2026-11-21', '12:00') + remedy.deliveryDays * DAY);
});
