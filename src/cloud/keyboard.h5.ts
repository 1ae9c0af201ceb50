import type { BringIntoView, FocusField, WatchKeys } from './watch-keys';

/** The newest gets the keys: a sheet over the page, not the page below it. */
const listeners: Array<(key: string) => boolean> = [];

function isTyping(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/** What has the focus is pressed by the page's own keys. */
function isPressed({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLElement && target.matches('[role=button]');
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (isPressed(event)) return;
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
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
};

export const focusField: FocusField = (id) => {
  const field = document.getElementById(id);
  const input = field?.matches('textarea, input') ? field : field?.querySelector('textarea, input');
  if (input instanceof HTMLElement) input.focus();
};
