/** The adapter for WeChat cloud: the real SDK in this process, pointed at a local cloud. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collections } from '../../cloudfunctions/_database/collections';
import { startLocalCloud, type LocalCloud } from '../../emulator/cloud';
import { sdkSettings } from '../bench/sdk-settings';
import { judgeDatabase } from './database-suite';

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'contract-'));
let cloud: LocalCloud;

judgeDatabase(
  async () => {
    cloud = await startLocalCloud({
      functionsDirectory: path.resolve('dist/cloudfunctions'),
      dataDirectory,
      collections,
      origin: () => 'http://127.0.0.1:1',
    });
    // No timer of a function writes meanwhile: one of them mends loads that no ticket stands behind.
    cloud.clock.pause();
    const contextConfig = JSON.stringify({ URL: cloud.gatewayUrl('ticket') });
    Object.assign(process.env, sdkSettings, { TCB_CONTEXT_CNFG: contextConfig });
    const { createDatabase } = await import('../../cloudfunctions/_platform/database');
    return createDatabase();
  },
  async () => {
    await cloud.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  },
);
