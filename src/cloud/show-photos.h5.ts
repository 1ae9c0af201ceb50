import { text } from '../../locales/text';

const PLATE =
  'width:100vw;height:100vh;max-width:none;max-height:none;border:0;padding:0;' +
  'background:rgba(12,12,10,.94);overflow:hidden';
const STRIP = 'display:flex;height:100%;overflow-x:auto;scroll-snap-type:x mandatory';
const PHOTO = 'flex:0 0 100%;width:100%;height:100%;object-fit:contain;scroll-snap-align:center';
const CLOSE =
  'position:absolute;top:12px;right:12px;width:60px;height:60px;border:0;border-radius:30px;' +
  'background:rgba(12,12,10,.7);color:#fff;font-size:28px;line-height:60px';

/**
 * Photos over the whole screen: the browser's own dialog keeps the focus and closes on Escape.
 * (Taro's viewer would bring a slider library of 140 KB.)
 */
export async function showPhotos(urls: string[], first: number): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = PLATE;
  const strip = document.createElement('div');
  strip.style.cssText = STRIP;
  for (const [index, url] of urls.entries()) {
    const photo = new Image();
    photo.src = url;
    photo.alt = text('photo.view', { number: index + 1 });
    photo.style.cssText = PHOTO;
    strip.append(photo);
  }
  const close = document.createElement('button');
  close.style.cssText = CLOSE;
  close.textContent = '×';
  close.setAttribute('aria-label', text('action.close'));
  dialog.append(strip, close);
  dialog.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
  strip.scrollLeft = strip.clientWidth * first;
}
