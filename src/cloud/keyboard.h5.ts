import type { BringIntoView, FocusField, WatchKeys } from './watch-keys';

/** The newest gets the keys: a sheet over the page, not the page below it. */
const listeners: Array<(key: string) => boolean> = [];

function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const listener = listeners[listeners.length - 1];
  if (listener?.(event.key) === true) event.preventDefault();
}

// Before the fields of Taro, which keep their keys to themselves.
export const watchKeys: WatchKeys = (listener) => {
  if (listeners.length === 0) document.addEventListener('keydown', onKeyDown, true);
  listeners.push(listener);
  return () => {
    listeners.splice(listeners.indexOf(listener), 1);
    if (listeners.length === 0) document.removeEventListener('keydown', onKeyDown, true);
  };
};

export const bringIntoView: BringIntoView = (id) => {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
};

export const focusField: FocusField = (id) => {
  const field = document.getElementById(id);
  const input = field?.matches('textarea, input') ? field : field?.querySelector('textarea, input');
  if (input instanceof HTMLElement) input.focus();
};
