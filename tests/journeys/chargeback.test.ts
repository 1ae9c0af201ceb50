/**
 * The fund paid, and whoever is to blame pays it back: the supplier disputes with evidence, finance
 * rules, the next settlement takes it, and the recovery rate moves.
 */
import { MINUTE } from '../../domain/primitives/instant';
import type { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileRotten, openHome, refundAndSettle, signIn } from './steps';

const step = journey();
const stage = setStage();

let agent: Person;
let supplier: Person;
let finance: Person;
let ticketId: string;

step('the platform rules that the supplier bears what the fund has paid', async () => {
  const resident = await openHome(stage, 'chen-guilan');
  ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
  await resident.leave();
  await stage.product.pause();
  await refundAndSettle(stage.product, 'zhou-min', ticketId, 150_00);
  agent = await signIn(stage, 'xu-jing');
  await agent.page.goto(
    pageOf(stage, 'xu-jing', `/packages/platform/ticket/index?ticketId=${ticketId}`),
  );
  await agent.tap('#rule-liability');
  await agent.tap('#pick-supplier');
  await agent.tap('#pick-recordWrong');
  await agent.type('#liability-reason', '一路没断温，箱底有旧水渍');
  await agent.shoot('rule-liability', async (twin) => {
    await agent.on('#rule-liability', twin).tap();
    await agent.on('#pick-supplier', twin).tap();
  });
  await agent.tap('#confirm-liability');
  await agent.sees('由供应商承担');
  await stage.product.advance(MINUTE);
});

step('the supplier sees the goods and the clock, and nobody’s name, and disputes', async () => {
  supplier = await signIn(stage, 'jiang-chen');
  await supplier.page.goto(pageOf(stage, 'jiang-chen', '/packages/partner/chargebacks/index'));
  await supplier.sees('等您答复的 ¥150.00');
  await supplier.tap('[id^="chargeback-"]');
  await supplier.sees('请贵方承担');
  await supplier.on('#segment-dispute').waitFor();
  expect(await supplier.text()).not.toMatch(/陈|桂兰|阿姨|1栋|301|1400/);
  await supplier.tap('#segment-dispute');
  await supplier.tap('#send-chargeback-answer');
  await supplier.sees('有异议请写明原因');
  await supplier.type('#chargeback-words', '出库抽检过，箱子完好，照片在此');
  await supplier.addPhotos(stage.album.cherries);
  await supplier.on('.photos__photo--done').waitFor();
  await supplier.shoot('chargeback-answer');
  await supplier.tap('#send-chargeback-answer');
  await supplier.sees('等平台裁定');
  await supplier.shoot('chargeback-disputed');
});

step('finance is led to the dispute, reads both sides, and rules', async () => {
  finance = await signIn(stage, 'fang-ning');
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/fund/index'));
  await finance.on('#menu-chargebacks').getByText('1 件').waitFor();
  await finance.tap('#menu-chargebacks');
  await finance.tap('[id^="chargeback-"]');
  await finance.sees('出库抽检过，箱子完好，照片在此');
  await finance.shoot('chargeback-decide');
  await finance.tap('#decide-uphold');
  await finance.type('#decide-reason', '冷链没断，出库照片看不清箱底');
  await finance.tap('#confirm-decide');
  await finance.sees('异议没有成立，由合作方承担');
  await supplier.page.reload();
  await supplier.sees('冷链没断，出库照片看不清箱底');
  await openRecovery();
  await finance.on('#recovery-rate').filter({ hasText: '0%' }).waitFor();
});

/** The timer sums what no transaction can still be writing. */
async function openRecovery(): Promise<void> {
  await stage.product.advance(5 * MINUTE);
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/finance/recovery/index'));
}

/** What this settlement was going to pay the supplier stays here, as far as it is owed. */
async function settle(number: string, payable: string, words: string): Promise<void> {
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/finance/settlements/index'));
  await finance.tap('#offset-siji-orchard');
  await finance.on('#settlement-number input').fill(number);
  await finance.on('#settlement-payable input').fill(payable);
  await finance.sees(words);
}

step('a settlement that is too small takes a part, and the rate moves', async () => {
  await settle('JS202611-08', '100', '扣下 ¥100.00，这次不用付；还欠 ¥50.00，下次再扣。');
  await finance.shoot('settlement-offset', async (twin) => {
    await finance.on('#offset-siji-orchard', twin).tap();
    await finance.on('#settlement-payable input', twin).fill('100');
  });
  await finance.tap('#confirm-offset');
  await finance.on('#owing-siji-orchard').filter({ hasText: '¥50.00' }).waitFor();
  await finance.shoot('settlements');
  await openRecovery();
  await finance.on('#recovery-rate').filter({ hasText: '67%' }).waitFor();
});

step('the next one takes the rest, and the supplier owes nothing any more', async () => {
  await settle('JS202612-08', '800', '扣下 ¥50.00，实付对方 ¥750.00。');
  await finance.tap('#confirm-offset');
  await finance.sees('没有要抵扣的');
  await openRecovery();
  await finance.on('#recovery-rate').filter({ hasText: '100%' }).waitFor();
  await finance.shoot('recovery');
  await supplier.page.reload();
  await supplier.sees('已扣清');
  await supplier.page.goto(pageOf(stage, 'jiang-chen', '/pages/messages/index'));
  await supplier.sees('收到一笔追偿');
  expect(complaintsOf(agent, supplier, finance)).toEqual([]);
});
