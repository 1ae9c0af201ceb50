/** 12 random deaths under load; 200 by `npm run verify:long`. `KILL_SEED` runs them again. */
import { seededChance } from '../../../emulator/services/faults';
import { temporaryFolder } from '../../emulator/fixtures/cloud-rig';
import { halves, lostOf, reopen, writeUntilKilled } from '../../emulator/fixtures/kill-points';

const deaths = process.env['VERIFY_LONG'] ? 200 : 12;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
/** Each cloud is killed and opened again so often before the next one begins. */
const livesOfOne = 4;

const title = `after each of ${deaths} deaths all that was acknowledged is there`;

test(`${title} (KILL_SEED=${seed})`, async () => {
  const draw = seededChance(seed);
  for (let death = 0; death < deaths; death += livesOfOne) {
    const dataDirectory = temporaryFolder();
    const acknowledged: number[] = [];
    for (let life = 0; life < livesOfOne; life += 1) {
      const plan = {
        afterWrites: 1 + Math.floor(draw() * 25),
        thenMs: Math.floor(draw() * 40),
        firstNumber: life * 100_000,
      };
      acknowledged.push(...(await writeUntilKilled(dataDirectory, plan)));
      const left = await reopen(dataDirectory);
      expect({ plan, lost: lostOf(acknowledged, left), halves: halves(left.others) }).toEqual({
        plan,
        lost: [],
        halves: [],
      });
    }
  }
}, deaths * 30_000);
