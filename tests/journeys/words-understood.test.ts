/** What a resident says is read into hints; the leader sees why, and says what it really is. */
import type { Person } from './person';
import { setStage } from './stage';
import { journey } from './step';
import { complaintsOf, openedTicket, openForm, openHome, signIn } from './steps';

const stage = setStage();

describe('a claim with words', () => {
  const step = journey();
  let resident: Person;
  let leader: Person;
  let ticketId: string;

  step('is filed with what somebody says, and their choice says otherwise', async () => {
    resident = await openHome(stage, 'wang-jianguo');
    await openForm(resident, '车厘子');
    await resident.addPhotos(stage.album.cherries);
    await resident.tap('#choice-damaged');
    await resident.type('#claim-note', '底下烂了一半，都发霉了，气人！老人吃的，给换一箱');
    await resident.on('.photos__photo--done').waitFor();
    await resident.tap('#submit-claim');
    ticketId = await openedTicket(resident);
    await resident.sees('周敏团长在办');
  });

  step('shows the leader what it sounds like, and by which words', async () => {
    leader = await signIn(stage, 'zhou-min');
    await leader.tap(leader.on(`#ticket-${ticketId}`));
    const card = leader.on('#hints');
    await card.waitFor();
    const said = await card.innerText();
    for (const words of ['烂了坏了', '依据', '发霉', '换货', '有人等着', '大约 50%', '话里更像']) {
      expect(said).toContain(words);
    }
    await leader.shoot('leader-hints', async (twin) => {
      await leader.on('#hints', twin).scrollIntoViewIfNeeded();
    });
  });

  step('suggests the half that is bad, and says why before the leader taps', async () => {
    expect(await leader.on('#plan').innerText()).toContain('退 ¥75.00');
    expect(await leader.on('#plan-sum').innerText()).toBe(
      '居民说坏的或少的占 1/2，按这部分退 ¥75.00。',
    );
    await leader.shoot('leader-part', async (twin) => {
      await leader.on('#plan-sum', twin).waitFor();
    });
  });

  step('is corrected with one tap in a sheet of all kinds', async () => {
    await leader.tap('#correct-hints');
    await leader.on('#segment-stale').waitFor();
    await leader.shoot('leader-hints-sheet', async (twin) => {
      await leader.on('#correct-hints', twin).tap();
      await leader.on('#segment-stale', twin).waitFor();
    });
    await leader.tap('#segment-stale');
    await leader.sees('有人看过');
    expect(await leader.on('#hints').innerText()).toContain('不新鲜');
    expect(complaintsOf(resident, leader)).toEqual([]);
  });
});
