import { text } from '../../locales/text';

const PLATE =
  'width:100vw;height:100vh;max-width:none;max-height:none;border:0;padding:0;' +
  'background:rgba(12,12,10,.94);overflow:hidden';
const FILM = 'width:100%;height:100%;object-fit:contain';
const WORDS =
  'position:absolute;top:40%;left:0;width:100%;padding:0 24px;box-sizing:border-box;' +
  'color:#fff;font-size:18px;line-height:28px;text-align:center';
const CLOSE =
  'position:absolute;top:12px;right:12px;width:60px;height:60px;border:0;border-radius:30px;' +
  'background:rgba(12,12,10,.7);color:#fff;font-size:28px;line-height:60px';

/** A video over the whole screen, with the browser's own controls; Escape closes it. */
export async function showVideo(url: string): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = PLATE;
  const film = document.createElement('video');
  film.style.cssText = FILM;
  film.controls = true;
  film.playsInline = true;
  film.autoplay = true;
  film.onerror = () => {
    const words = document.createElement('p');
    words.style.cssText = WORDS;
    words.setAttribute('role', 'alert');
    words.textContent = text('video.unplayable');
    film.replaceWith(words);
  };
  film.src = url;
  const close = document.createElement('button');
  close.style.cssText = CLOSE;
  close.textContent = '×';
  close.setAttribute('aria-label', text('action.close'));
  close.onclick = () => dialog.close();
  dialog.append(film, close);
  dialog.onclose = () => {
    film.pause();
    dialog.remove();
  };
  document.body.append(dialog);
  dialog.showModal();
}
