/** Short videos of the browser: its own file chooser, which offers the camera on a phone. */
import type { PickedVideo } from './picked-video';

const PREVIEW_SIDE = 240;
/** Some browsers say nothing at all of a file that they cannot read. */
const LONGEST_LOOK_MS = 3_000;

/**
 * @param _seconds the phone's camera cannot be told; a longer one is refused in words
 * @returns null when the person thought better of it
 */
export function pickVideo(_seconds: number): Promise<PickedVideo | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'video/*';
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file === undefined ? null : picked(file));
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
}

async function picked(file: File): Promise<PickedVideo> {
  const filePath = URL.createObjectURL(file);
  return { filePath, name: file.name, bytes: file.size, ...(await look(filePath)) };
}

function look(filePath: string): Promise<Pick<PickedVideo, 'seconds' | 'preview'>> {
  return new Promise((resolve) => {
    const video = document.createElement('video');
    const done = () => {
      clearTimeout(timer);
      const seconds = Number.isFinite(video.duration) ? video.duration : null;
      resolve({ seconds, preview: stillOf(video) });
    };
    const timer = setTimeout(done, LONGEST_LOOK_MS);
    video.muted = true;
    video.playsInline = true;
    video.preload = 'auto';
    video.onloadeddata = done;
    video.onerror = done;
    video.src = filePath;
  });
}

/** A small picture that outlives the page; empty if the browser shows none. */
function stillOf(video: HTMLVideoElement): string {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0) return '';
  const scale = Math.min(1, PREVIEW_SIDE / Math.min(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.7);
}
