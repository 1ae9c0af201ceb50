/**
 * Subscribe messages. One consent of a person for a template allows one message; consents stack
 * and there is no way to ask how many are left. What was sent is the record: the consents that
 * remain are counted from it, so that no crash can lose or double one.
 */

import { randomUUID } from 'node:crypto';

import type { Instant, ServiceContext } from '../../service';
import { refusal, type OpenApiAnswer, type OpenApiInput } from './protocol';
import { faultOfTemplateData } from './template-values';

/** A message template as it was chosen in the platform's console. */
export interface SubscribeTemplate {
  title: string;
  /** The keys of its fields, e.g. `thing1`, `amount2`; all of them must be sent. */
  keys: readonly string[];
}

export interface SubscribeMessage {
  id: string;
  at: Instant;
  openid: string;
  templateId: string;
  templateTitle?: string;
  page?: string;
  /** Field values by key. */
  data: Record<string, unknown>;
  /** 0 when it was sent, else the platform's refusal. */
  errcode: number;
  errmsg: string;
}

interface ConsentRow {
  openid: string;
  templateId: string;
  granted: number;
}

export interface SubscribeMessages {
  /** A tap on "allow": one more message for each of the templates. */
  subscribe(openid: string, templateIds: readonly string[]): void;
  remaining(openid: string, templateId: string): number;
  send(input: OpenApiInput, requestId: string): OpenApiAnswer;
  /** Newest first. */
  recent(limit: number): SubscribeMessage[];
}

const pairKey = (openid: string, templateId: string) => `${openid}|${templateId}`;

/** What was sent, kept, and counted by person and template. */
function createSentLog(context: ServiceContext) {
  const messages = context.store.table<SubscribeMessage>('openapi.messages');
  const log = messages.list().map(({ row }) => row);
  const sent = new Map<string, number>();
  for (const message of log) countSent(message);

  function countSent({ openid, templateId, errcode }: SubscribeMessage): void {
    if (errcode !== 0) return;
    const key = pairKey(openid, templateId);
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }

  return {
    keep(message: SubscribeMessage): void {
      messages.put(message.id, message);
      log.push(message);
      countSent(message);
      const outcome = message.errcode === 0 ? 'sent' : `refused ${message.errcode}`;
      context.trace({
        service: 'openapi',
        level: message.errcode === 0 ? 'info' : 'warning',
        text: `subscribe message ${message.templateId} to ${message.openid}: ${outcome}`,
      });
    },
    count: (openid: string, templateId: string) => sent.get(pairKey(openid, templateId)) ?? 0,
    recent: (limit: number) => log.slice(-limit).reverse(),
  };
}

export function createSubscribeMessages(
  context: ServiceContext,
  templates?: Readonly<Record<string, SubscribeTemplate>>,
): SubscribeMessages {
  const consents = context.store.table<ConsentRow>('openapi.consents');
  const sent = createSentLog(context);

  function granted(openid: string, templateId: string): number {
    return consents.get(pairKey(openid, templateId))?.granted ?? 0;
  }

  function remaining(openid: string, templateId: string): number {
    return granted(openid, templateId) - sent.count(openid, templateId);
  }

  return {
    subscribe(openid, templateIds) {
      for (const templateId of templateIds) {
        const row = { openid, templateId, granted: granted(openid, templateId) + 1 };
        consents.put(pairKey(openid, templateId), row);
      }
    },
    remaining,
    send(input, requestId) {
      const openid = String(input.touser ?? '');
      const templateId = String(input.template_id ?? '');
      const fault = faultOfMessage(input, templates, remaining(openid, templateId));
      const template = templates?.[templateId];
      sent.keep({
        id: randomUUID(),
        at: context.clock.now(),
        openid,
        templateId,
        ...(template ? { templateTitle: template.title } : {}),
        ...(typeof input.page === 'string' ? { page: input.page } : {}),
        data: valuesOf(input.data),
        errcode: fault?.errcode ?? 0,
        errmsg: fault?.errmsg ?? 'ok',
      });
      if (fault) return refusal(fault.errcode, fault.errmsg, requestId);
      return { json: { errcode: 0, errmsg: 'ok' } };
    },
    recent: sent.recent,
  };
}

function faultOfMessage(
  input: OpenApiInput,
  templates: Readonly<Record<string, SubscribeTemplate>> | undefined,
  consentsLeft: number,
): { errcode: number; errmsg: string } | undefined {
  if (typeof input.touser !== 'string' || input.touser === '') {
    return { errcode: 40003, errmsg: 'invalid openid' };
  }
  const templateId = input.template_id;
  const template = typeof templateId === 'string' ? templates?.[templateId] : undefined;
  if (typeof templateId !== 'string' || templateId === '' || (templates && !template)) {
    return { errcode: 40037, errmsg: 'invalid template_id' };
  }
  const dataFault = faultOfTemplateData(input.data, template?.keys);
  if (dataFault) return { errcode: 47003, errmsg: dataFault };
  if (consentsLeft > 0) return undefined;
  return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
}

function valuesOf(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data as Record<string, { value?: unknown } | null>).map(([key, field]) => [
      key,
      field?.value,
    ]),
  );
}
