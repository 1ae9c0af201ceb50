import { buildFunctions } from '../../scripts/build-functions';

/** Tests that call a cloud function call the one that would be deployed. */
export default async function setUp(): Promise<void> {
  await buildFunctions();
}
