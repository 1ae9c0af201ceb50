import { useRef, useState } from 'react';
import type { ComplaintMatter, ComplaintSubject } from '../../../../domain/complaint/complaint';
import { policyBounds } from '../../../../domain/policy/bounds';
import { currentPolicyVersion, policyOf } from '../../../../domain/policy/versions';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { call } from '../../../cloud/call';
import { makeRequestId } from '../../../cloud/request-id';
import { removeStored } from '../../../cloud/storage';
import { keep, readKept } from '../../../features/filing/kept-draft';
import { uploadComplaintPhoto } from '../../../features/filing/upload-photo';
import {
  photoIdsOf,
  photosHindrance,
  usePhotos,
  type ClaimPhoto,
} from '../../../features/filing/use-photos';

interface ComplaintDraft {
  requestId: string;
  /** What the photos are uploaded under; nobody else's phone knows it. */
  draftId: string;
  subject: ComplaintSubject | null;
  matter: ComplaintMatter | null;
  words: string;
  photos: ClaimPhoto[];
}

const KEY = 'draft:complaint';

function emptyDraft(): ComplaintDraft {
  const [requestId, draftId] = [makeRequestId(), makeRequestId()];
  return { requestId, draftId, subject: null, matter: null, words: '', photos: [] };
}

export const complaintPhotos = policyOf(currentPolicyVersion).filing.complaintPhotos;

/** The form of one complaint, kept on the phone until it was taken, and then forgotten there. */
export function useComplaint(communityId: string | null) {
  const [draft, setDraft] = useState(() => readKept<ComplaintDraft>(KEY) ?? emptyDraft());
  const newest = useRef(draft);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<ComplaintDraft>) => {
    newest.current = { ...newest.current, ...part };
    keep(KEY, newest.current);
    setDraft(newest.current);
    setProblem(null);
  };
  const photos = usePhotos(
    draft.photos,
    { maximum: complaintPhotos, bytes: policyBounds.photoBytes },
    (next) => change({ photos: next }),
    uploadComplaintPhoto(draft.draftId),
  );
  const submit = async () => {
    const { requestId, draftId, subject, matter, words } = newest.current;
    const missing = missingOf(newest.current);
    setProblem(missing);
    if (missing !== null || running.current || subject === null || matter === null) return null;
    running.current = true;
    setBusy(true);
    const photoIds = photoIdsOf(newest.current.photos);
    const said = { subject, matter, communityId, words: words.trim(), photoIds };
    const answer = await call('complaint.file', { requestId, draftId, ...said });
    running.current = false;
    setBusy(false);
    if (answer.ok) {
      removeStored(KEY);
      return answer.value;
    }
    setProblem(answerText(answer));
    return null;
  };
  return { draft, change, photos, busy, problem, submit };
}

/** What stands in the way of sending, as a sentence; null when nothing does. */
function missingOf({ subject, matter, words, photos }: ComplaintDraft): string | null {
  if (subject === null) return text('complain.missingAbout');
  if (matter === null) return text('complain.missingMatter');
  const count = words.trim().length;
  if (count === 0) return text('complain.missingWords');
  const maximum = policyBounds.noteLength;
  return count > maximum ? text('file.noteTooLong', { maximum, count }) : photosHindrance(photos);
}
