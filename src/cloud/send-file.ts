import { text } from '../../locales/text';
import { answerText } from './answer-text';
import { call } from './call';
import { client } from './client';
import { CloudFailure } from './cloud-failure';
import { makeRequestId } from './request-id';

type Sent<Value> = { value: Value } | { problem: string };

interface LocalFile {
  /** Of the phone (weapp) or a `blob:` address (browser). */
  filePath: string;
}

/** A private path, the file, and the server's own look at it. @throws nothing: says why in words. */
async function send<Value>(
  { filePath }: LocalFile,
  finish: (file: { requestId: string; slotId: string; fileId: string }) => Promise<Sent<Value>>,
  onProgress?: (percent: number) => void,
): Promise<Sent<Value>> {
  try {
    const begun = await call('ticket.beginUpload', { requestId: makeRequestId(), count: 1 });
    if (!begun.ok) return { problem: answerText(begun) };
    const slot = begun.value.slots[0];
    if (slot === undefined) return { problem: text('talk.notSent') };
    const { fileId } = await client.uploadFile(slot.cloudPath, filePath, onProgress);
    return await finish({ requestId: makeRequestId(), slotId: slot.slotId, fileId });
  } catch (error) {
    if (error instanceof CloudFailure) return { problem: answerText({ code: error.kind }) };
    throw error;
  }
}

export function sendPhoto(file: LocalFile): Promise<Sent<string>> {
  return send<string>(file, async (uploaded) => {
    const answer = await call('ticket.finishUpload', uploaded);
    return answer.ok ? { value: answer.value.photoId } : { problem: answerText(answer) };
  });
}

/** @param onProgress 0-100, as it goes up */
export function sendVoice(
  file: LocalFile,
  onProgress?: (percent: number) => void,
): Promise<Sent<string>> {
  return send<string>(
    file,
    async (uploaded) => {
      const answer = await call('ticket.finishVoice', uploaded);
      return answer.ok ? { value: answer.value.voiceId } : { problem: answerText(answer) };
    },
    onProgress,
  );
}

/** @param onProgress 0-100, as it goes up */
export function sendVideo(
  file: LocalFile,
  onProgress: (percent: number) => void,
): Promise<Sent<string>> {
  return send<string>(
    file,
    async (uploaded) => {
      const answer = await call('ticket.finishVideo', uploaded);
      return answer.ok ? { value: answer.value.videoId } : { problem: answerText(answer) };
    },
    onProgress,
  );
}
