/** Makes the tests of one interrupted job: one a death, one for what the job comes to. */
import { InterruptedJob, seedFolder, type Death } from './interrupted-job';
import { RESIDENT } from './main-job';
import { expectPaidOnce, expectWholeStory } from './outcome';

/** On a machine that is busy with other things; alone each takes a second or two. */
const longestTestMs = 180_000;

/**
 * The deaths follow each other in one job: what one restart recovers is what the next death meets.
 * A death that does not happen where it is planned fails its test.
 */
export function describeDeaths(title: string, deaths: readonly Death[]): void {
  describe(title, () => {
    let interrupted: InterruptedJob;

    beforeAll(async () => {
      interrupted = new InterruptedJob(await seedFolder(), deaths);
    }, longestTestMs);
    afterAll(() => interrupted.close());

    test.each(deaths)(
      'loses nothing when it dies in $step: $when',
      async ({ leaves }) => {
        await interrupted.dieAtNext();
        expect(interrupted.findLosses()).toEqual([]);
        if (leaves !== undefined) expect(interrupted.moneyTrail()).toEqual(leaves);
      },
      longestTestMs,
    );

    test(
      'is done in the end as if nothing had happened, and no repetition changes it',
      async () => {
        const answers = await interrupted.finish();
        expect(await interrupted.repeat()).toEqual(answers);
        await expectFollowedByAnyone(interrupted);
        await interrupted.kill();
        expect(interrupted.findLosses()).toEqual([]);
        interrupted.look((left) => {
          expectPaidOnce(left, interrupted.job);
          expectWholeStory(left, interrupted.job);
        });
      },
      longestTestMs,
    );
  });
}

/** The third person of the job: whoever has the code. */
async function expectFollowedByAnyone(interrupted: InterruptedJob): Promise<void> {
  const phone = await interrupted.phone();
  const { ticketId } = interrupted.job;
  const { trackingToken } = await phone.call(RESIDENT, 'ticket.view', { ticketId });
  const track = await phone.call('guest', 'track.view', { token: trackingToken });
  expect(track.state).toBe('confirmed');
  const done = track.timeline.filter(({ status }) => status === 'done');
  expect(done.map(({ kind }) => kind)).toContain('settled');
}
