/** A carrier who says nothing for 48 hours has accepted, and both sides read that it was silence. */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, refundAndSettle, signIn } from './steps';

const step = journey();
const stage = setStage();

let carrier: Person;

step('a refund is charged back to who carried the goods', async () => {
  const resident = await openHome(stage, 'wang-jianguo');
  const ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  await resident.leave();
  await stage.product.pause();
  await refundAndSettle(stage.product, 'zhou-min', ticketId, 150_00);
  const reason = '车上断温，货坏在路上';
  const requestId = `rule-${ticketId}`;
  await stage.product.ask('xu-jing', 'desk.ruleLiability', {
    requestId,
    ticketId,
    party: 'carrier',
    reason,
  });
  await stage.product.advance(MINUTE);
  carrier = await signIn(stage, 'he-jun');
  await carrier.page.goto(pageOf(stage, 'he-jun', '/packages/partner/chargebacks/index'));
  await carrier.tap('[id^="chargeback-"]');
  await carrier.sees(/前没有答复，按认领处理，从下次结算里扣/);
  await carrier.shoot('chargeback-carrier');
});

step('two days go by', () => stage.product.pass(48));

step('then it is taken for accepted, and waits for the settlement', async () => {
  await carrier.page.reload();
  await carrier.sees('到时没有答复，按认领处理');
  await carrier.shoot('chargeback-silent');
  const finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/finance/settlements/index'));
  await finance.on('[id^="owing-"]').filter({ hasText: '¥150.00' }).waitFor();
  expect(complaintsOf(carrier, finance)).toEqual([]);
});
