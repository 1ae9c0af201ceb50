import type { ActionReply } from '../../../domain/contract/actions';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { client } from '../../cloud/client';
import { CloudFailure } from '../../cloud/cloud-failure';
import type { PickedPhoto } from '../../cloud/picked-photo';
import { makeRequestId } from '../../cloud/request-id';

/** Brings one chosen file to the server. Throws nothing for what can happen: says why in words. */
export type UploadPhoto = (
  file: PickedPhoto,
  onProgress: (percent: number) => void,
) => Promise<{ photoId: string } | { problem: string }>;

type Refused = { ok: false; code: string; details?: Record<string, string | number> };
type Slots = ActionReply<'ticket.beginUpload'>;

interface UploadSteps {
  begin: () => Promise<{ ok: true; value: Slots } | Refused>;
  finish: (at: {
    slotId: string;
    fileId: string;
  }) => Promise<{ ok: true; value: { photoId: string } } | Refused>;
}

/** Slot, file, verification: the three steps of one photo. */
function uploadBy({ begin, finish }: UploadSteps): UploadPhoto {
  return async (file, onProgress) => {
    try {
      const begun = await begin();
      if (!begun.ok) return { problem: answerText(begun) };
      const slot = begun.value.slots[0];
      if (slot === undefined) return { problem: text('photo.failed') };
      const { fileId } = await client.uploadFile(slot.cloudPath, file.filePath, onProgress);
      const finished = await finish({ slotId: slot.slotId, fileId });
      return finished.ok ? { photoId: finished.value.photoId } : { problem: answerText(finished) };
    } catch (error) {
      if (error instanceof CloudFailure) return { problem: answerText({ code: error.kind }) };
      throw error;
    }
  };
}

/** A photo of one's own claim. */
export const uploadClaimPhoto = uploadBy({
  begin: () => call('ticket.beginUpload', { requestId: makeRequestId(), count: 1 }),
  finish: (at) => call('ticket.finishUpload', { requestId: makeRequestId(), ...at }),
});

/** A photo of an anonymous complaint: it belongs to the draft, to no person. */
export function uploadComplaintPhoto(draftId: string): UploadPhoto {
  return uploadBy({
    begin: () => call('complaint.beginUpload', { requestId: makeRequestId(), draftId }),
    finish: (at) => call('complaint.finishUpload', { requestId: makeRequestId(), draftId, ...at }),
  });
}
