/** Short videos of the browser: its own file chooser, which offers the camera on a phone. */
import type { PickedVideo } from './picked-video';

const PREVIEW_SIDE = 240;
/** As many points as checks of photos look at. */
const STILL_SIDE = 720;
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

type Looked = Pick<PickedVideo, 'seconds' | 'preview' | 'still'>;

function look(filePath: string): Promise<Looked> {
  return new Promise((resolve) => {
    const video = document.createElement('video');
    const done = () => {
      clearTimeout(timer);
      const seconds = Number.isFinite(video.duration) ? video.duration : null;
      const preview = drawn(video, PREVIEW_SIDE)?.toDataURL('image/jpeg', 0.7) ?? '';
      void stillOf(video).then((still) => resolve({ seconds, preview, still }));
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

/** What it shows now, the shorter side no longer than asked; null if the browser shows nothing. */
function drawn(video: HTMLVideoElement, side: number): HTMLCanvasElement | null {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0) return null;
  const scale = Math.min(1, side / Math.min(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function stillOf(video: HTMLVideoElement): Promise<PickedVideo['still']> {
  const canvas = drawn(video, STILL_SIDE);
  if (canvas === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const keep = (blob: Blob | null) => {
      if (blob === null) resolve(null);
      else resolve({ filePath: URL.createObjectURL(blob), name: '', bytes: blob.size });
    };
    canvas.toBlob(keep, 'image/jpeg', 0.9);
  });
}
