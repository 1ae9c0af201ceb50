import { createMemoryDatabase } from '../world/memory-database';
import { judgeDatabase } from './database-suite';

judgeDatabase(
  () => Promise.resolve(createMemoryDatabase()),
  () => Promise.resolve(),
);
