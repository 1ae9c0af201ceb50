import { useEffect, useRef, useState } from 'react';
import { needsWords } from '../../../domain/entitlement/may-claim';
import type { EntitlementView } from '../../../domain/contract/views/order';
import type { MeView } from '../../../domain/contract/views/person';
import type { Instant } from '../../../domain/primitives/instant';
import { sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { useView, type View } from '../../cloud/use-view';
import { dropDraft, keepDraft, readDraft, type Draft } from './draft';
import { gramsOf } from './weight-field';
import { photoIdsOf, photosHindrance, usePhotos, type Photos } from './use-photos';
import { useVideo, videoHindrance, videoIdOf, type FilingVideo } from './use-video';
import { useVoice, voiceHindrance, voiceIdOf, type FilingVoice } from './use-voice';

export interface ItemPlace {
  orderId: string;
  itemId: string;
}

export interface Filed {
  ticketId: string;
  replyDueAt: Instant;
}

export interface Filing {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  photos: Photos;
  filming: FilingVideo;
  speaking: FilingVoice;
  /** May I, what must I show, how much: the same rules as when it is filed. */
  preview: View<'ticket.preview'>;
  busy: boolean;
  /** Why it was not submitted, in words. */
  problem: string | null;
  /** @param alongside starts in the same tap once nothing is missing (asking for messages) */
  submit: (alongside: () => Promise<unknown>) => Promise<Filed | null>;
}

/** The form of one claim. Every change is kept at once; nothing is lost but by submitting. */
export function useFiling(place: ItemPlace, limits: MeView['limits']): Filing {
  const { orderId, itemId } = place;
  const [draft, setDraft] = useState(() => readDraft(orderId, itemId));
  const newest = useRef(draft);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function change(part: Partial<Draft>): void {
    newest.current = { ...newest.current, ...part };
    keepDraft(orderId, itemId, newest.current);
    setDraft(newest.current);
    setProblem(null);
  }

  const photos = usePhotos(
    draft.photos,
    { maximum: limits.photosPerClaim, bytes: limits.photoBytes },
    (next) => change({ photos: next }),
  );
  const filming = useVideo(
    draft.video,
    { seconds: limits.videoSeconds, bytes: limits.videoBytes },
    (video) => change({ video }),
    (still) => void photos.putStill(still),
  );
  const speaking = useVoice(draft.voice, (voice) => change({ voice }));
  const preview = usePreview(place, draft);
  const suggested = preview.value?.suggested ?? null;
  useEffect(() => {
    if (suggested === null || newest.current.issue !== null) return;
    const next = { ...newest.current, issue: suggested.issue, suggested };
    newest.current = next;
    keepDraft(orderId, itemId, next);
    setDraft(next);
  }, [suggested, orderId, itemId]);

  async function submit(alongside: () => Promise<unknown>): Promise<Filed | null> {
    const missing =
      missingOf(newest.current, preview, limits.noteLength) ?? voiceHindrance(speaking);
    setProblem(missing);
    // A second tap may come before the page was drawn anew.
    if (missing !== null || running.current) return null;
    running.current = true;
    setBusy(true);
    const [answer] = await Promise.all([
      call('ticket.file', inputOf(place, newest.current)),
      alongside(),
    ]);
    running.current = false;
    setBusy(false);
    if (!answer.ok) {
      setProblem(answerText(answer));
      return null;
    }
    dropDraft(orderId, itemId);
    return answer.value;
  }

  return { draft, change, photos, filming, speaking, preview, busy, problem, submit };
}

/** While the answer to a change is on its way the one before stays: nothing jumps or blinks. */
function usePreview(
  place: ItemPlace,
  { issue, quantity, weight, withReport }: Draft,
): View<'ticket.preview'> {
  const view = useView('ticket.preview', {
    ...place,
    // The window and the sum do not depend on it; the proofs are shown once it is chosen.
    issue: issue ?? 'other',
    ...(issue === null ? { suggest: true } : {}),
    quantity,
    ...weightOf(weight),
    ...reportOf(withReport),
  });
  const last = useRef<EntitlementView>();
  const { value, problem } = view;
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  const refused = problem !== undefined && problem.code !== 'offline';
  return { ...view, value: value ?? (refused ? undefined : last.current) };
}

function inputOf(place: ItemPlace, draft: Draft) {
  const photoIds = photoIdsOf(draft.photos);
  const { requestId, quantity, weight, wish, prefers, note, withReport } = draft;
  const issue = draft.issue ?? 'other';
  const claim = { quantity, ...weightOf(weight), issue, wish, ...(prefers ? { prefers } : {}) };
  const told = { ...videoIdOf(draft.video), ...voiceIdOf(draft.voice) };
  const shown = { photoIds, ...told, ...reportOf(withReport) };
  return { ...place, requestId, ...claim, note: note.trim(), ...shown };
}

/** Left out where all of it is claimed, or while no weight can be read. */
function weightOf(weight: Draft['weight']): { grams?: number } {
  const grams = gramsOf(weight);
  return grams === null ? {} : { grams };
}

function reportOf(withReport: boolean): { withReport?: true } {
  return withReport ? { withReport: true } : {};
}

/** What stands in the way of submitting, as a sentence; null when nothing does. */
function missingOf(
  { issue, photos, video, voice, note, weight, withReport }: Draft,
  { value }: View<'ticket.preview'>,
  noteLength: number,
): string | null {
  if (issue === null) return text('file.missingIssue');
  if (weight.part && gramsOf(weight) === null) return text('weight.invalid');
  const hindrance = photosHindrance(photos) ?? videoHindrance(video);
  if (hindrance !== null) return hindrance;
  const beyond = value?.reason.key === 'entitlement.weightTooHigh';
  if (beyond) return sentenceText(value.reason, 0);
  const needsPhoto = withReport || (value?.proofs.some(({ required }) => required) ?? false);
  if (needsPhoto && photos.length === 0) return text('file.missingPhoto');
  const count = note.trim().length;
  if (needsWords(issue) && count === 0 && voice === null) return text('refusal.wordsRequired');
  return count > noteLength ? text('file.noteTooLong', { maximum: noteLength, count }) : null;
}
