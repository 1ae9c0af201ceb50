/**
 * Fields in the browser: its own `input` and `textarea`, inside an element under Taro's name that
 * takes the page's classes. Events have Taro's shape: `event.detail.value`.
 */
import {
  createElement,
  forwardRef,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  type CompositionEvent,
  type FormEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { attributesOf, type Given } from './browser-elements';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Native = Record<string, unknown>;
type Listener = (event: unknown) => void;

/** WeChat's own, where a page says nothing. */
const MOST_CHARACTERS = 140;

interface Asked {
  /** What the element around the field takes. */
  around: Given;
  value: string;
  own: Native;
  tell: (name: string, event: SyntheticEvent) => void;
}

/** Parts what the field takes from what the element around it takes. */
function asked(given: Given): Asked {
  const { value, placeholder, disabled, maxlength, nativeProps, ...around } = given;
  const most = typeof maxlength === 'number' ? maxlength : MOST_CHARACTERS;
  return {
    around: withoutListeners(around),
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    own: {
      placeholder,
      disabled,
      maxLength: most < 0 ? undefined : most,
      ...(nativeProps as Native | undefined),
    },
    tell(name, event) {
      const listener = given[name] as Listener | undefined;
      const { value: typed, selectionEnd } = event.currentTarget as Field;
      const detail = { value: typed, cursor: selectionEnd ?? typed.length };
      listener?.(Object.assign(event, { detail }));
    },
  };
}

/** They hear the field, not the element around it, where React would call them a second time. */
function withoutListeners(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value !== 'function'));
}

interface Written {
  field: { readonly current: Field | null };
  /** For the field: what somebody types is told, and what the page makes of it stands there. */
  listeners: Native;
}

/**
 * React's own controlled field would put the old words back while somebody spells a Chinese word;
 * here the page hears of it when it is whole.
 */
function useWritten({ value, own, tell }: Asked): Written {
  const field = useRef<Field>(null);
  const spelling = useRef(false);
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  // After every drawing: a page that turns words down gives the same value as before.
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || spelling.current) return;
    if (current.value !== value) writeInto(current, value);
  });
  const typed = (event: SyntheticEvent) => {
    tell('onInput', event);
    lookAgain();
  };
  return {
    field,
    listeners: {
      onInput: (event: FormEvent) => {
        if (!spelling.current) typed(event);
      },
      onFocus: (event: SyntheticEvent) => tell('onFocus', event),
      onBlur: (event: SyntheticEvent) => tell('onBlur', event),
      onCompositionStart: (event: CompositionEvent) => {
        spelling.current = true;
        (own['onCompositionStart'] as Listener | undefined)?.(event);
      },
      onCompositionEnd: (event: CompositionEvent) => {
        spelling.current = false;
        (own['onCompositionEnd'] as Listener | undefined)?.(event);
        typed(event);
      },
    },
  };
}

/** The cursor stays where it is when words change behind it. */
function writeInto(field: Field, value: string): void {
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  if (field !== document.activeElement || selectionStart === null) return;
  field.setSelectionRange(selectionStart, selectionEnd);
}

/** The browser's field for figures also takes an `e` and a sign. */
function isTypable(type: unknown, words: string, before: string): boolean {
  if (words === '' || /[0-9]/.test(words)) return true;
  if (type !== 'number' && type !== 'digit') return true;
  return type === 'digit' && words === '.' && !before.includes('.');
}

/** One line. */
export const Input = forwardRef<Field, Given>((given, ref) => {
  const question = asked(given);
  const { field, listeners } = useWritten(question);
  useImperativeHandle(ref, () => field.current as Field);
  const { type = 'text', ...around } = question.around;
  const input = createElement('input', {
    ...question.own,
    ...listeners,
    ref: field,
    className: 'weui-input',
    type: type === 'digit' ? 'number' : type,
    onBeforeInput: (event: FormEvent<HTMLInputElement> & { data?: string | null }) => {
      const { data, currentTarget } = event;
      if (!isTypable(type, data ?? '', currentTarget.value)) event.preventDefault();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      question.tell('onConfirm', event);
    },
  });
  return createElement('taro-input-core', attributesOf(around, null), input);
});
Input.displayName = 'taro-input-core';

/** Many lines; with `autoHeight` as high as its words. */
export const Textarea = forwardRef<Field, Given>((given, ref) => {
  const question = asked(given);
  const grows = given['autoHeight'] === true;
  const { field, listeners } = useWritten(question);
  useImperativeHandle(ref, () => field.current as Field);
  useRows(field, grows);
  const area = createElement('textarea', {
    ...question.own,
    ...listeners,
    ref: field,
    ...(grows ? { className: 'taro-textarea auto-height', rows: 1 } : { className: 'taro-textarea' }),
  });
  return createElement('taro-textarea-core', attributesOf(question.around, null), area);
});
Textarea.displayName = 'taro-textarea-core';

/** An empty field waits until its page stands: to measure it earlier lays the page out twice. */
function useRows(field: Written['field'], grows: boolean): void {
  const fitted = useRef<string>();
  useLayoutEffect(() => {
    const { current } = field;
    if (!grows || current === null || current.value === fitted.current) return undefined;
    const before = fitted.current ?? '';
    fitted.current = current.value;
    if (current.value !== '' || before !== '') {
      fitRows(current as HTMLTextAreaElement, before.length);
      return undefined;
    }
    const timer = setTimeout(() => fitRows(current as HTMLTextAreaElement, 0), STANDS_AFTER_MS);
    return () => clearTimeout(timer);
  });
}

/** A few frames. */
const STANDS_AFTER_MS = 100;

/** Made lower only for fewer characters than before: the page jumps when it shrinks for a moment. */
function fitRows(field: HTMLTextAreaElement, charactersBefore: number): void {
  const isShorter = field.value.length < charactersBefore;
  if (isShorter) field.rows = 1;
  const { scrollHeight, clientHeight } = field;
  if (!isShorter && scrollHeight <= clientHeight) return;
  const lines = Math.round(scrollHeight / Number.parseFloat(getComputedStyle(field).lineHeight));
  field.rows = Math.max(1, lines || 1);
}
