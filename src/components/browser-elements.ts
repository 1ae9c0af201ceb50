/**
 * What pages are made of, in the browser: plain elements under the names that Taro gives them, so
 * that a phone makes one element where Taro makes a class, a custom element and its shadow copy.
 * They know what our pages use; what WeChat's components do by themselves is in theme/browser.
 */
import { createElement, forwardRef, type CSSProperties, type ReactNode, type Ref } from 'react';

/** As Taro's components take them; a handler goes to React as it is. */
export type Given = Readonly<Record<string, unknown>> & { children?: ReactNode };

/** As React hands them to an element that has a dash in its name: letter by letter. */
type Attributes = Record<string, unknown>;

const spelled = new Map([['className', 'class'], ['tabIndex', 'tabindex']]);

/** `hoverClass` -> `hover-class`, `ariaLabel` -> `aria-label`; once for each name. */
function attributeName(name: string): string {
  const known = spelled.get(name);
  if (known !== undefined) return known;
  const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  spelled.set(name, dashed);
  return dashed;
}

const styles = new Map<string, CSSProperties>();
/** Heights of rows far away differ without end. */
const MOST_STYLES = 500;

/** `margin-top:8px;--grow:1.2` as React wants it. */
export function styleOf(style: unknown): CSSProperties | undefined {
  if (typeof style !== 'string') return style as CSSProperties | undefined;
  const known = styles.get(style);
  if (known !== undefined) return known;
  const parts = style.split(';').filter((part) => part.includes(':'));
  const read = Object.fromEntries(
    parts.map((part) => {
      const colon = part.indexOf(':');
      return [propertyName(part.slice(0, colon).trim()), part.slice(colon + 1).trim()];
    }),
  );
  if (styles.size === MOST_STYLES) styles.clear();
  styles.set(style, read);
  return read;
}

function propertyName(name: string): string {
  if (name.startsWith('--')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const asIs = new Set(['children', 'dangerouslySetInnerHTML']);

/** What the element itself takes of what a page gave; objects are for what stands inside. */
export function attributesOf(given: Given, ref: Ref<HTMLElement>): Attributes {
  const attributes: Attributes = { ref };
  for (const name in given) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (name === 'style') attributes['style'] = styleOf(value);
    else if (typeof value === 'function' || asIs.has(name)) attributes[name] = value;
    else if (typeof value !== 'object') attributes[attributeName(name)] = value;
  }
  return attributes;
}

/** An element that is nothing but its name. */
function element(tag: string) {
  const Element = forwardRef<HTMLElement, Given>((given, ref) =>
    createElement(tag, attributesOf(given, ref)),
  );
  Element.displayName = tag;
  return Element;
}

export const View = element('taro-view-core');
export const Text = element('taro-text-core');

/** Disabled it keeps the tap to itself: what lies under it is not meant. */
export const Button = forwardRef<HTMLElement, Given>(({ disabled, ...given }, ref) => {
  const attributes = attributesOf(given, ref);
  if (disabled === true) Object.assign(attributes, { disabled: '', onClick: keepTap });
  return createElement('taro-button-core', attributes);
});
Button.displayName = 'taro-button-core';

function keepTap(event: { stopPropagation(): void }): void {
  event.stopPropagation();
}

/** The browser's own picture in a box of the page's size; `mode` is how it fills the box. */
export const Image = forwardRef<HTMLElement, Given>(({ src, mode, nativeProps, ...given }, ref) => {
  const fills = typeof mode === 'string' && mode !== '' ? mode : 'scaleToFill';
  const picture =
    src === undefined || src === ''
      ? null
      : createElement('img', {
          className: `taro-img__mode-${fills.toLowerCase()}`,
          src,
          ...(nativeProps as object | undefined),
        });
  return createElement('taro-image-core', attributesOf(given, ref), picture);
});
Image.displayName = 'taro-image-core';
