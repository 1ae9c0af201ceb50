/** The adapter for WeChat cloud: the real SDK in this process, pointed at a local cloud. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collections } from '../../cloudfunctions/_database/collections';
import { startLocalCloud, type LocalCloud } from '../../emulator/cloud';
import { judgeDatabase } from './database-suite';

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'contract-'));
let cloud: LocalCloud;

/** As on the platform: without these the SDK asks a metadata host for credentials. */
const environment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SILENCE: 'true',
};

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
    Object.assign(process.env, environment, { TCB_CONTEXT_CNFG: contextConfig });
    const { createDatabase } = await import('../../cloudfunctions/_platform/database');
    return createDatabase();
  },
  async () => {
    await cloud.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  },
);
