import { useEffect } from 'react';
import type { MeView } from '../../../domain/contract/views/person';
import { noteReader } from '../../cloud/reading-language';
import { useView, type View } from '../../cloud/use-view';
import { noteGreenChannel } from '../../theme/appearance';

/** Seldom changes; the unread count is what moves. */
const RELOAD_EVERY_MS = 30_000;

/** Who I am to the product. The green channel switches large text on by itself. */
export function useMe(): View<'account.me'> & { me: MeView | undefined } {
  const view = useView('account.me', {}, { keep: true, everyMs: RELOAD_EVERY_MS });
  const { value: me, valueAt = 0 } = view;
  useEffect(() => {
    if (me === undefined) return;
    noteGreenChannel(me.greenChannel);
    noteReader(me, valueAt);
  }, [me, valueAt]);
  return { ...view, me };
}
