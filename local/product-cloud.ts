/** The local WeChat cloud with this product in it: its collections, settings and templates. */
import path from 'node:path';
import { collections } from '../cloudfunctions/_database/collections';
import { noticeTopics, type NoticeTopic } from '../domain/notice/notice';
import type { Instant } from '../domain/primitives/instant';
import { startLocalCloud, type LocalCloud } from '../emulator/cloud';
import type { UncoveredPolicy } from '../emulator/services/database/scan-watch';
import type { FaultRule } from '../emulator/services/faults';
import { merchantId } from './seed/orders';
import { plantEstate } from './seed/plant';
import { localText } from './texts';

const functionsDirectory = path.resolve(__dirname, '../dist/cloudfunctions');

export interface ProductCloudOptions {
  dataDirectory: string;
  /** Asked whenever a link is made; the port is known only after listening. */
  origin(): string;
  faults?: readonly FaultRule[];
  /** How many calls of one function may run at a time; the cloud's default when absent. */
  workers?: number;
  /** Of the rules that strike by chance. */
  faultSeed?: number;
  uncoveredQueries?: UncoveredPolicy;
  /** Where the clock of a new data folder begins; the machine's time when absent. */
  seedAt?: Instant;
}

function templateId(topic: NoticeTopic): string {
  return `local-template-${topic}`;
}

/** As `composeWorld` reads them: MERCHANT_ID, and TEMPLATE_<TOPIC> per topic. */
function functionEnvironment(): Record<string, string> {
  const templates = noticeTopics.map((topic) => [
    `TEMPLATE_${topic.replace(/[A-Z]/g, '_$&').toUpperCase()}`,
    templateId(topic),
  ]);
  const { FIRST_ADMINISTRATOR_DIGEST: digest } = process.env;
  return {
    MERCHANT_ID: merchantId,
    // Set where somebody rehearses the one-time step of the first administrator.
    ...(digest === undefined ? {} : { FIRST_ADMINISTRATOR_DIGEST: digest }),
    ...Object.fromEntries(templates),
  };
}

function messageTemplates() {
  return Object.fromEntries(
    noticeTopics.map((topic) => [
      templateId(topic),
      { title: localText(`template.${topic}`), keys: ['thing1', 'thing2', 'time3'] },
    ]),
  );
}

/** Starts the cloud and, when its data folder is new, plants the estate in it. */
export async function startProductCloud(options: ProductCloudOptions): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    functionsDirectory,
    dataDirectory: options.dataDirectory,
    collections,
    origin: options.origin,
    environment: functionEnvironment(),
    services: {
      openapi: {
        templates: messageTemplates(),
        contentCheck: { messagePushFunction: 'content-check-callback' },
      },
    },
    ...(options.uncoveredQueries === undefined
      ? {}
      : { uncoveredQueries: options.uncoveredQueries }),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.workers === undefined
      ? {}
      : { workersPerFunction: options.workers, workersInAll: options.workers + 16 }),
    ...(options.faultSeed === undefined ? {} : { faultSeed: options.faultSeed }),
    ...(options.seedAt === undefined ? {} : { startAt: options.seedAt }),
  });
  try {
    await plantEstate(cloud);
  } catch (error) {
    await cloud.close();
    throw error;
  }
  return cloud;
}
