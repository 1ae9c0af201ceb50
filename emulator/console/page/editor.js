/** The condition above a table of documents, and one document under one's hands. */

import { h, icon } from './dom.js';
import { text } from './texts.js';

/** Asks on Enter and by the button; `error` says why the condition is none. */
export function conditionRow({ condition, error }, ask) {
  const input = h('input', {
    class: 'field mono grow',
    value: condition,
    placeholder: text('documents.condition.example'),
    'aria-label': text('documents.condition'),
    spellcheck: 'false',
  });
  const onsubmit = (event) => {
    event.preventDefault();
    input.blur();
    ask(input.value);
  };
  return [
    h(
      'form',
      { class: 'condition', onsubmit },
      input,
      h('button', { class: 'button', type: 'submit' }, text('documents.ask')),
    ),
    error && h('div', { class: 'caption bad', role: 'alert' }, error),
  ];
}

export function documentEditor(words, { save, cancel, remove }) {
  const area = h('textarea', {
    class: 'field mono editor',
    'aria-label': text('documents.edit'),
    spellcheck: 'false',
  });
  area.value = words;
  const button = (key, onclick) => h('button', { class: 'button', onclick }, text(key));
  return h(
    'div',
    { class: 'code' },
    area,
    h(
      'div',
      { class: 'item__acts' },
      button('documents.save', () => save(area.value)),
      button('documents.cancel', cancel),
      button('documents.remove', remove),
      h('span', { class: 'caption' }, icon('circle-question-mark'), text('documents.edit.note')),
    ),
  );
}
