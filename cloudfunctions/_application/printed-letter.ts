import type { Instant } from '../../domain/primitives/instant';
import { writtenMomentText } from '../../locales/format';
import type { LetterWords } from '../../locales/responsibility-letter';
import { text } from '../../locales/text';
import { html } from './html';
import { writtenPage } from './written-page';

interface Signature {
  name: string;
  version: string;
  policyVersion: string;
  digest: string;
  at: Instant;
}

/** A signed letter as a page that stands by itself, to print. */
export function printedLetter(words: LetterWords, signature: Signature): string {
  const { title, opening, parts, closing } = words;
  const { name, version, policyVersion, digest, at } = signature;
  const content = html`<p>${opening}</p>
${parts.map((part) => html`<h2>${part.title}</h2>
<ol>${part.items.map((item) => html`<li>${item}</li>`)}</ol>
`)}
<p><strong>${closing}</strong></p>
<p>${text('letter.signedBy', { name, when: writtenMomentText(at) })}</p>
<footer class="cap">${text('letter.foot', { version, policyVersion, digest })}</footer>`;
  return writtenPage({ title, content });
}
