/** Building elements. Values from the cloud only ever become text, never markup. */

import { text } from './texts.js';

const isShown = (child) => child !== undefined && child !== null && child !== false;

/** `props`: `class`, `onclick` and other handlers, everything else an attribute. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter(isShown));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name, className = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon ${className}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/console/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

const shown = new WeakMap();

/** What a person is about to choose or to write must not be taken away. */
function isInHand(element) {
  const { activeElement } = document;
  const tag = activeElement?.tagName ?? '';
  return ['SELECT', 'INPUT', 'TEXTAREA'].includes(tag) && element.contains(activeElement);
}

/**
 * Replaces what an element holds, if what it shows has changed. A field that is in use is left
 * alone, and places that were scrolled to stay: `data-keep` names them.
 */
export function renderInto(element, content, build) {
  const signature = JSON.stringify(content);
  if (shown.get(element) === signature) return;
  if (isInHand(element)) return;
  const focused = element.contains(document.activeElement)
    ? document.activeElement.getAttribute('data-focus')
    : null;
  const places = [...element.querySelectorAll('[data-keep]')].map((place) => [
    place.getAttribute('data-keep'),
    place.scrollTop,
    place.scrollLeft,
  ]);
  shown.set(element, signature);
  element.replaceChildren(...[build()].flat(Infinity).filter(Boolean));
  for (const [name, top, left] of places) {
    const place = element.querySelector(`[data-keep="${CSS.escape(name)}"]`);
    if (place) place.scrollTo(left, top);
  }
  if (focused) element.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}

export function heading(iconName, key) {
  return h('div', { class: 'title-row' }, icon(iconName), h('h2', {}, text(key)));
}

export function nothing(iconName, words) {
  return h('div', { class: 'nothing' }, icon(iconName), h('div', {}, words));
}

/** A labelled choice: `options` are pairs of value and text. */
export function choice(label, value, options, choose) {
  const entries = options.map(([key, words]) =>
    h('option', { value: key, selected: key === value }, words),
  );
  const select = h('select', { onchange: (event) => choose(event.target.value) }, entries);
  const field = h('span', {}, select, icon('chevron-down'));
  return h('label', { class: 'select' }, h('span', {}, label), field);
}
