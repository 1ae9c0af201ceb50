/** One city in a process of its own: the run comes as an argument, the result goes as a message. */
import { playCity, type CityRun } from './city';

async function main(): Promise<void> {
  const run = JSON.parse(process.argv[2] ?? '') as CityRun;
  const result = await playCity(run);
  process.send?.(result, () => process.disconnect());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
