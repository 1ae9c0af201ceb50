/**
 * What lies between filing and rest: proof is asked for and supplied, an offer is declined and a
 * second accepted, a confirmed claim is reopened; a rejection is appealed against and won.
 */
import { readQrCode } from './browser';
import { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { complaintsOf, fileClaim, fileRotten, openHome, pickReason, signIn } from './steps';

const stage = setStage();

/** A page that is told in the network's own words that there is none says so in the console. */
function unexpectedOf(...people: Person[]): string[] {
  return complaintsOf(...people).filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'));
}

async function propose(leader: Person, amount: string): Promise<void> {
  await leader.tap('#propose');
  await leader.on('#confirm-propose').waitFor();
  await leader.on('#proposal-amount input, input#proposal-amount').first().fill(amount);
  await leader.sees(new RegExp(`提议退 ¥${amount}`));
  // Another sum than the plan's says why.
  await leader.tap('#pick-residentWants');
}

describe('a claim that is not clear at once', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let agent: Person;
  let ticketId: string;

  step('waits for the proof that the leader asks for, with the reason', async () => {
    resident = await openHome(stage, 'chen-guilan');
    ticketId = await fileRotten(resident, '车厘子', stage.album.cherries);
    leader = await signIn(stage, 'zhou-min');
    await leader.tap(`#ticket-${ticketId}`);
    await leader.sees('还能请 2 次，等的时间不算在办结里');
    await leader.tap('#ask-proof');
    await leader.tap('#kind-weighingPhoto');
    await pickReason(leader, '请放在秤上拍一张');
    await leader.shoot('leader-ask-proof-sheet', async (twin) => {
      await leader.on('#ask-proof', twin).tap();
      await leader.on('#confirm-ask-proof', twin).waitFor();
    });
    await leader.tap('#confirm-ask-proof');
    await leader.sees(/^等居民，明天 \d\d:\d\d 前$/);
    await leader.sees('请居民补：商品照片、称重照片');
    await leader.shoot('leader-ticket-awaiting-proof');
  });

  step('says to the resident what is missing, and to a passer-by only that', async () => {
    await resident.sees('还差商品照片、称重照片');
    await resident.sees('看不出少了多少，请放在秤上拍一张');
    await resident.sees(/^明天 \d\d:\d\d 前补上就行，没有也会接着办$/);
    await resident.shoot('claim-awaiting-proof');
    const guest = await Person.at(stage.browser, await readQrCode(resident.on('#tracking-code')));
    await guest.sees('等居民补证明');
    expect(await guest.text()).not.toMatch(/陈|桂兰|阿姨|周敏|等您|看不出少了多少/);
    await guest.shoot('track-awaiting-proof');
    await guest.leave();
  });

  step('keeps what was added over a failed send, and goes on once it is there', async () => {
    await resident.tap('#supply-proof');
    await resident.tap('#confirm-supply');
    await resident.sees('请加一张照片或写一句话');
    await resident.addPhotos(stage.album.cherries);
    await resident.on('.photos__photo--done').waitFor();
    await resident.type('#proof-note', '秤上只有一斤半');
    await resident.page.context().setOffline(true);
    await resident.tap('#confirm-supply');
    await resident.sees('网络断了，连上再试');
    await resident.page.context().setOffline(false);
    await resident.page.reload();
    await resident.tap('#supply-proof');
    await resident.on('.photos__photo--done').waitFor();
    expect(await resident.on('#proof-note textarea').inputValue()).toBe('秤上只有一斤半');
    await resident.shoot('claim-supply-sheet', async (twin) => {
      await resident.on('#supply-proof', twin).tap();
      await resident.on('#confirm-supply', twin).waitFor();
    });
    await resident.tap('#confirm-supply');
    await resident.on('#withdraw').waitFor();
    await leader.sees('秤上只有一斤半');
    await leader.sees('后来补的');
    await leader.sees('还能请 1 次，等的时间不算在办结里');
    await leader.shoot('leader-ticket-proof-supplied');
  });

  step('takes a no to the first offer, and its reason', async () => {
    await propose(leader, '50.00');
    await leader.sees('35.00');
    await leader.shoot('leader-propose-sheet', async (twin) => {
      await leader.on('#propose', twin).tap();
      await leader.on('#confirm-propose', twin).waitFor();
    });
    await leader.tap('#confirm-propose');
    await leader.sees('等居民点头');
    await resident.on('#accept').waitFor();
    await resident.sees('周敏提的方案');
    await resident.shoot('claim-proposed');
    await resident.tap('#decline');
    await pickReason(resident, '退得太少');
    await resident.shoot('claim-decline-sheet', async (twin) => {
      await resident.on('#decline', twin).tap();
      await resident.on('#confirm-decline', twin).waitFor();
    });
    await resident.tap('#confirm-decline');
    await leader.sees('居民没同意');
    await leader.sees('退得太少');
  });

  step('pays the second offer as both saw it', async () => {
    await propose(leader, '75.00');
    await leader.tap('#confirm-propose');
    await resident.on('#accept').waitFor();
    await stage.product.pause();
    await resident.tap('#accept');
    await resident.sees('同意退款 ¥75.00');
    await resident.shoot('claim-accept-sheet', async (twin) => {
      await resident.on('#accept', twin).tap();
      await resident.on('#confirm-accept', twin).waitFor();
    });
    await resident.tap('#confirm-accept');
    await resident.sees('说好的方案');
    await resident.sees(/车厘子礼盒这件退您 ¥75\.00/);
    await stage.product.advance(2 * 60_000);
    await resident.on('#confirm').waitFor();
    await resident.sees('觉得不对，换个人看');
    await resident.shoot('claim-settled-by-proposal');
  });

  step('is reopened after the confirmation, and what was paid counts', async () => {
    await resident.tap('#confirm');
    await resident.tap('#reopen');
    await pickReason(resident, '剩下的也坏了');
    await resident.shoot('claim-reopen-sheet', async (twin) => {
      await resident.on('#reopen', twin).tap();
      await resident.on('#confirm-reopen', twin).waitFor();
    });
    await resident.tap('#confirm-reopen');
    await resident.sees(/^平台.*在办$/);
    agent = await signIn(stage, 'xu-jing');
    await agent.tap(`#ticket-${ticketId}`);
    await agent.sees('居民说又有问题，平台接着办');
    await agent.sees('同意退款 ¥75.00');
    await agent.tap('#approve');
    await agent.sees('最多可退 ¥75.00（已扣除此前退的 ¥75.00）');
    await agent.shoot('platform-reopened', async (twin) => {
      await agent.on('#approve', twin).tap();
      await agent.on('#confirm-approve', twin).waitFor();
    });
    expect(unexpectedOf(resident, leader, agent)).toEqual([]);
    await Promise.all([resident, leader, agent].map((person) => person.leave()));
  });
});

describe('a claim that is rejected', () => {
  const step = journey();
  let resident: Person;
  let agent: Person;
  let supervisor: Person;
  let ticketId: string;

  step('is appealed against within its window', async () => {
    resident = await openHome(stage, 'chen-guilan');
    ticketId = await fileClaim(resident, '黄心土豆', 'other', stage.album.cherries);
    const asked = (name: string) => ({ ticketId, requestId: `${name}-${'0'.repeat(16)}` });
    const why = { ...asked('hand-up'), reason: '拿不准' };
    await stage.product.ask('zhou-min', 'desk.handUp', why);
    const no = { ...asked('reject'), rule: 'noProof', reason: '照片看不清' };
    await stage.product.ask('xu-jing', 'desk.reject', no);
    await resident.sees('这次没有通过');
    await resident.tap('#appeal');
    await resident.sees('没经手过的人来看，交上后 72 小时内给结果');
    await pickReason(resident, '照片里看得清');
    await resident.shoot('claim-appeal-sheet', async (twin) => {
      await resident.on('#appeal', twin).tap();
      await resident.on('#confirm-appeal', twin).waitFor();
    });
    await resident.tap('#confirm-appeal');
    await resident.sees(/没经手过的人在看，.+前给结果/);
    await resident.shoot('claim-appealed');
  });

  step('is not ruled on by whoever rejected it', async () => {
    agent = await signIn(stage, 'xu-jing');
    await agent.tap(`#ticket-${ticketId}`);
    await agent.sees('这件您定过，申诉要请没经手过的同事裁定');
    expect(await agent.on('#overturn').count()).toBe(0);
    await agent.shoot('platform-appeal-decided-before');
  });

  step('is ruled on by another, in words that the resident reads', async () => {
    supervisor = await signIn(stage, 'shen-tao');
    await supervisor.tap(`#ticket-${ticketId}`);
    await supervisor.sees('您没经手过这件，由您裁定');
    await supervisor.shoot('platform-appeal');
    await supervisor.tap('#overturn');
    await supervisor.type('#overturn-reason', '放大看得清，确实坏了');
    await supervisor.shoot('platform-ruling-sheet', async (twin) => {
      await supervisor.on('#overturn', twin).tap();
      await supervisor.on('#confirm-overturn', twin).waitFor();
    });
    await supervisor.tap('#confirm-overturn');
    await supervisor.on('#approve').waitFor();
    await resident.sees('申诉成立，平台重新办');
    await resident.sees('放大看得清，确实坏了');
    await resident.shoot('claim-appeal-won');
    expect(unexpectedOf(resident, agent, supervisor)).toEqual([]);
  });
});
