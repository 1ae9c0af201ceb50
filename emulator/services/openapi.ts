/**
 * The open APIs of WeChat that a function calls as `cloud.openapi.*`: subscribe messages, codes
 * and content checks. A function may call only what its config.json declares.
 */

import { randomUUID } from 'node:crypto';

import type { CloudService, GatewayActions, GatewayRequest, ServiceContext } from '../service';
import {
  createContentChecks,
  type ContentCheckOptions,
  type ContentChecks,
} from './openapi/content-check';
import {
  decodeRequest,
  encodeAnswer,
  type OpenApiAnswer,
  type OpenApiInput,
} from './openapi/protocol';
import {
  createSubscribeMessages,
  type SubscribeMessages,
  type SubscribeTemplate,
} from './openapi/subscribe-message';
import { drawUnlimitedCode, type PageLink } from './openapi/wxacode';

export interface OpenApiOptions {
  /** The chosen message templates by ID; without them any ID goes and fields go by their kind. */
  templates?: Readonly<Record<string, SubscribeTemplate>>;
  contentCheck?: ContentCheckOptions;
  /** What a code leads to; `<public origin>/#/<page>?scene=<scene>` unless told otherwise. */
  pageLink?: PageLink;
}

export interface OpenApiService extends CloudService {
  actions: GatewayActions;
  /** Plans the verdicts that a stopped cloud still owes. */
  start(): void;
  messages: SubscribeMessages;
  checks: ContentChecks;
}

/** Refusals before an API is reached, as in the SDK's error.config. */
const API_NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

type OpenApi = (input: OpenApiInput, requestId: string) => OpenApiAnswer;

export function createOpenApiService(
  context: ServiceContext,
  options: OpenApiOptions = {},
): OpenApiService {
  const messages = createSubscribeMessages(context, options.templates);
  const checks = createContentChecks(context, options.contentCheck);
  const pageLink = options.pageLink ?? hashLink(context);
  const apis = new Map<string, OpenApi>([
    ['subscribeMessage.send', messages.send],
    ['wxacode.getUnlimited', (input, requestId) => drawUnlimitedCode(input, pageLink, requestId)],
    ['security.msgSecCheck', checks.checkText],
    ['security.mediaCheckAsync', checks.checkMedia],
  ]);
  const actions = {
    'wx.openApi': async (request: GatewayRequest) => {
      const answer = await callApi(context, apis, request);
      // Any content type but JSON's, which the SDK would take for an error of the cloud.
      return { raw: encodeAnswer(answer), contentType: 'application/octet-stream' };
    },
  };
  return { actions, start: checks.resume, messages, checks };
}

function hashLink(context: ServiceContext): PageLink {
  return (page, scene) =>
    `${context.publicOrigin()}/#/${page}?scene=${encodeURIComponent(scene)}`;
}

async function callApi(
  context: ServiceContext,
  apis: ReadonlyMap<string, OpenApi>,
  { body, functionName }: GatewayRequest,
): Promise<OpenApiAnswer> {
  const name = String(body.apiName);
  const api = apis.get(name);
  if (!api) return refuseCall(context, name, functionName, API_NOT_FOUND);
  if (!context.permissionsOf(functionName).includes(name)) {
    return refuseCall(context, name, functionName, NO_PERMISSION);
  }
  await context.faults.reach(`openapi.${name}:before`);
  const answer = api(decodeRequest(bytesOf(body.requestData)), randomUUID());
  await context.faults.reach(`openapi.${name}:after`);
  return answer;
}

function refuseCall(
  context: ServiceContext,
  name: string,
  functionName: string,
  errorCode: number,
): OpenApiAnswer {
  const why =
    errorCode === API_NOT_FOUND
      ? 'the local cloud does not offer it'
      : `${functionName} does not declare it in its config.json`;
  context.trace({ service: 'openapi', level: 'error', text: `openapi.${name} refused: ${why}` });
  return { errorCode };
}

/** A multipart field comes as bytes, or as text when it was sent without a content type. */
function bytesOf(field: unknown): Uint8Array {
  return field instanceof Uint8Array ? field : Buffer.from(String(field ?? ''), 'latin1');
}
