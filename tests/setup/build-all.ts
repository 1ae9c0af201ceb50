import { buildPages } from '../../scripts/build-pages';
import buildFunctions from './build-functions';

/** Builds what is stale of everything that is deployed to WeChat. */
export default async function setUp(): Promise<void> {
  await buildFunctions();
  await buildPages('weapp');
}
