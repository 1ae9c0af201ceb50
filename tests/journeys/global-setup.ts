import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';

/** A journey walks through what `npm start` would serve: whatever is stale of it is built first. */
export default async function setUp(): Promise<void> {
  await buildFunctions();
  await buildPages('h5');
}
