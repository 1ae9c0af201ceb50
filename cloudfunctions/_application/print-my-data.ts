import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { MyExportView } from '../../domain/contract/views/privacy';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { spokenTo } from '../../locales/every-language';
import { sayIn } from '../../locales/spoken';
import { known, type Caller } from './caller';
import { keepPrintout } from './keep-printout';
import { myDataPage } from './my-data-page';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { exportMyData } from './show-my-data';

/** The export of one's own data as a page to read and print, behind a link that expires. */
export async function printMyData(
  world: World,
  caller: Caller,
  { requestId }: ActionInput<'account.printData'>,
): Promise<Outcome<ActionReply<'account.printData'>, never>> {
  const me = known(caller);
  const personId = me.person._id;
  const make = async (madeAt: Instant) => {
    const { parts } = (await exportMyData(world, caller)).value;
    const names = await detailsOf(world, [personId, ...othersIn(parts)]);
    const about = { names, myName: nameOf(names, personId), madeAt };
    return sayIn(spokenTo(me.person.readsIn), () => myDataPage(parts, about));
  };
  const printoutId = world.ids.derived('printout', personId, 'data', requestId);
  const { exportLinkHours } = world.policies.current().conversation;
  const about = { printoutId, ticketId: null, personId, linkFor: exportLinkHours * HOUR };
  return accept(await keepPrintout(world, about, make));
}

/** Whom the page names: who looked, and who handled what a notice tells of. */
function othersIn(parts: MyExportView['parts']): string[] {
  const documents = parts.flatMap((part) => part.documents);
  return documents.flatMap((document) => {
    const { viewerId, facts } = document as { viewerId?: string; facts?: { handlerId?: string } };
    return [viewerId, facts?.handlerId].filter((id) => id !== undefined);
  });
}
