import type { AccessView, MyDataView, MyExportView } from '../../domain/contract/views/privacy';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { CollectionName } from './documents';
import { documentsOfPerson } from './documents-of-person';
import { personalData } from './documents/personal-data';
import { openClaims } from './erase-person';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { hasConsented } from './privacy-consent';

const ACCESSES_SHOWN = 50;

/** What is kept about the caller, in short, and who looked at it. */
export async function showMyData(world: World, caller: Caller) {
  const { person, roles } = known(caller);
  const personId = person._id;
  const { retention } = world.policies.current();
  const { photoDays, wordDays, accessLogDays } = retention;
  const details = await world.database.get('personDetails', personId);
  const view: MyDataView = {
    noticeVersion: privacyNoticeVersion,
    agreedAt: hasConsented(person) ? (person.privacyConsent?.at ?? null) : null,
    details: details && {
      displayName: details.displayName,
      phone: details.phone,
      building: details.building,
      birthYear: details.birthYear,
    },
    counts: {
      orders: await world.database.count('orders', { payerId: personId }),
      claims: await world.database.count('tickets', { residentId: personId }),
      messages: await world.database.count('ticketMessages', { personId }),
      photos: await world.database.count('photos', { ownerId: personId }),
    },
    accesses: await accessesTo(world, personId),
    retention: { photoDays, wordDays, accessLogDays },
    erasure: {
      openClaims: await openClaims(world, personId),
      hasWorkingRole: roles.some((role) => role !== 'resident'),
    },
  };
  return accept(view);
}

async function accessesTo(world: World, subjectId: string): Promise<AccessView[]> {
  const lines = await world.database.find('accessLog', {
    where: { subjectId },
    orderBy: { field: 'at', direction: 'desc' },
    limit: ACCESSES_SHOWN,
  });
  const names = await detailsOf(world, lines.map(({ viewerId }) => viewerId));
  const ticketIds = [...new Set(lines.flatMap(({ ticketId }) => ticketId ?? []))];
  const tickets = await world.database.find('tickets', {
    where: { _id: { in: ticketIds } },
    limit: ACCESSES_SHOWN,
  });
  return lines.map(({ at, viewerId, viewerKind, what, reason, ticketId }) => ({
    at,
    viewerName: nameOf(names, viewerId),
    viewerKind,
    what,
    reason,
    goodsName: tickets.find(({ _id }) => _id === ticketId)?.goods.goodsName ?? null,
  }));
}

/** Everything that is kept about the caller, collection by collection, by their declarations. */
export async function exportMyData(world: World, caller: Caller) {
  const personId = known(caller).person._id;
  const parts: MyExportView['parts'] = [];
  for (const name of Object.keys(personalData) as CollectionName[]) {
    const documents = await exportOf(world, personId, name);
    if (documents.length > 0) parts.push({ collection: name, documents });
  }
  const view: MyExportView = { madeAt: world.clock.now(), parts };
  return accept(view);
}

async function exportOf<Name extends CollectionName>(
  world: World,
  personId: string,
  name: Name,
): Promise<object[]> {
  const declared = personalData[name];
  if (!('erase' in declared) || declared.exported === null) return [];
  const shown = (await documentsOfPerson(world, personId, name)).map(declared.exported);
  return shown.filter((document) => document !== null);
}
