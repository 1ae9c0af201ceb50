/** Cities in a process of its own: a run comes as a message, and its result goes as one. */
import { playCity, type CityRun } from './city';

process.on('message', (run) => {
  playCity(run as CityRun).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
