/**
 * The wire of `wx.openApi`: requests are a protobuf message whose values are JSON texts (or raw
 * bytes for files); answers are a protobuf envelope around JSON or a file. Field numbers are those
 * of wx-server-sdk's own `openapi.js`.
 */

import protobuf from 'protobufjs';

const root = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair {
    string key = 1; bytes value = 2; string contenttype = 3; string filename = 4;
  }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
  }
`).root;

const CommApiData = root.lookupType('CommApiData');
const CommOpenApiResp = root.lookupType('CommOpenApiResp');

/** apiType 0 is OPEN_API; the others (cloudID, sign) are other actions of the SDK. */
const OPEN_API = 0;

export type OpenApiInput = Record<string, unknown>;

export type OpenApiAnswer =
  /** JSON as the open API gives it; an `errcode` other than 0 rejects the call of the SDK. */
  | { json: Record<string, unknown> }
  | { file: Uint8Array; contentType: string }
  /** A refusal before the API is reached: -604100 unknown, -604101 not declared. */
  | { errorCode: number };

interface DecodedRequest {
  apiType?: number;
  openapiData?: { pairs?: Array<{ key: string; value: Uint8Array; contenttype?: string }> };
}

/** The parameters in snake_case. Throws when the bytes are not what the SDK sends. */
export function decodeRequest(bytes: Uint8Array): OpenApiInput {
  const message = CommApiData.decode(bytes) as DecodedRequest;
  if ((message.apiType ?? OPEN_API) !== OPEN_API) throw new Error('not a call of an open API');
  const pairs = message.openapiData?.pairs ?? [];
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype }) => [
      key,
      contenttype ? Buffer.from(value) : (JSON.parse(Buffer.from(value).toString()) as unknown),
    ]),
  );
}

export function encodeAnswer(answer: OpenApiAnswer): Uint8Array {
  if ('errorCode' in answer) return CommOpenApiResp.encode(answer).finish();
  const envelope =
    'json' in answer
      ? {
          respData: Buffer.from(JSON.stringify(answer.json)),
          contentType: 'application/json; encoding=utf-8',
        }
      : { respData: answer.file, contentType: answer.contentType };
  return CommOpenApiResp.encode({ ...envelope, httpCode: 200 }).finish();
}

/** What the callers of the open APIs see as a refusal, with the request's own ID as WeChat does. */
export function refusal(errcode: number, errmsg: string, requestId: string): OpenApiAnswer {
  return { json: { errcode, errmsg: `${errmsg} rid: ${requestId}` } };
}
