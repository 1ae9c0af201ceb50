import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { ReadingLanguage } from '../../domain/primitives/reading-language';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { spokenTo } from '../../locales/every-language';
import type { Caller } from './caller';
import type { World } from './ports';

const VERSION_LENGTH = 12;

/** The texts do not change while a function stands. */
const versions = new Map<ReadingLanguage, string>();

/** A language for a phone to keep. Not a secret, and the same for everybody. */
export function languagePack(
  world: World,
  _caller: Caller,
  { language, have }: ActionInput<'language.pack'>,
): Promise<Outcome<ActionReply<'language.pack'>, never>> {
  const { texts, formats } = spokenTo(language);
  const version =
    versions.get(language) ??
    world.ids.digest(JSON.stringify([texts, formats])).slice(0, VERSION_LENGTH);
  versions.set(language, version);
  const pack = have === version ? null : { texts: { ...texts }, formats: { ...formats } };
  return Promise.resolve(accept({ language, version, pack }));
}
