/** Hides whoever the typed words do not name; opens the folded part of a group while searching. */
const box = document.querySelector('#search');
const people = [...document.querySelectorAll('[data-words]')];
const groups = [...document.querySelectorAll('.group')];
const noMatch = document.querySelector('#no-match');

function search() {
  const words = box.value.trim().toLowerCase();
  for (const person of people) person.hidden = !person.dataset.words.includes(words);
  for (const group of groups) {
    group.hidden = !group.querySelector('[data-words]:not([hidden])');
    for (const rest of group.querySelectorAll('details')) rest.open = words !== '';
  }
  noMatch.hidden = groups.some((group) => !group.hidden);
}

box.addEventListener('input', search);
if (box.value !== '') search();
