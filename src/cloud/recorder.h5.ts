/** The browser's recorder: webm with opus, or mp4 where the browser has nothing else. */
import { NoMicrophone, type Recording } from './recording';

/** @throws NoMicrophone */
export async function startRecording(): Promise<Recording> {
  const stream = await microphone();
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve();
    };
  });
  recorder.start();
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  return {
    async stop() {
      end();
      await ended;
      const sound = new Blob(parts, { type: recorder.mimeType });
      return sound.size === 0 ? null : { filePath: URL.createObjectURL(sound) };
    },
    cancel: end,
  };
}

async function microphone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    throw new NoMicrophone(String(error));
  }
}
