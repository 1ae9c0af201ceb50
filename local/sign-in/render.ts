/** The sign-in page as HTML. */
import { platformRoles, type Role } from '../../domain/person/role';
import { dateText, clockText } from '../../locales/format';
import type { Instant } from '../../domain/primitives/instant';
import { communities, partners, people, type SeedPerson, type Trait } from '../seed/people';
import { escapeHtml } from '../server/html';
import { localText, type LocalTextKey } from '../texts';
import { hintsOf, isInGreenChannel } from './hints';

export interface OpenCounts {
  /** Open tickets of a resident, or owned by a leader. */
  byPerson: Map<string, number>;
  withPlatform: number;
}

interface Row {
  /** Null for somebody whose desk does not exist yet. */
  href: string;
  title: string;
  hints: string[];
  avatar: { style: '' | 'jade' | 'sunk'; letter: string } | { style: 'sunk'; icon: string };
  chip: { icon: string | null; text: string } | null;
  /** What the search looks in. */
  words: string;
}

/** The first page of each desk, as the app's routes name it. */
function homePageOf(roles: readonly Role[]): string {
  const isAny = (...wanted: Role[]) => roles.some((role) => wanted.includes(role));
  if (isAny('leader', 'helper')) return '/packages/leader/inbox/index';
  if (isAny(...platformRoles, 'regionalManager', 'management')) {
    return '/packages/platform/queue/index';
  }
  if (isAny('administrator')) return '/packages/admin/members/index';
  const isPartner = isAny('supplier', 'carrier', 'mysteryCustomer');
  return isPartner ? '/packages/partner/tasks/index' : '/pages/home/index';
}

const isPlatformRole = (role: Role) => platformRoles.some((platformRole) => platformRole === role);

const workerIcons: Partial<Record<Role, string>> = {
  helper: 'hand-heart',
  agent: 'headset',
  supervisor: 'shield-check',
  regionalManager: 'map-pin',
  management: 'eye',
  finance: 'landmark',
  supplier: 'store',
  carrier: 'truck',
  mysteryCustomer: 'shopping-bag',
  administrator: 'key-round',
};

const separator = '<span class="sep"></span>';

function icon(name: string): string {
  return `<i class="ic ic-${name}" aria-hidden="true"></i>`;
}

function avatarOf({ name, roles }: SeedPerson): Row['avatar'] {
  const workerIcon = workerIcons[roles[0] ?? 'guest'];
  if (workerIcon !== undefined) return { style: 'sunk', icon: workerIcon };
  return { style: roles.includes('leader') ? 'jade' : '', letter: name.slice(0, 1) };
}

function titleOf({ name, roles, partnerId }: SeedPerson): string {
  const partner = partners.find(({ id }) => id === partnerId);
  if (partner) return escapeHtml(partner.name) + separator + escapeHtml(name);
  const [role] = roles;
  const isWorker = role !== undefined && role !== 'resident' && role !== 'leader';
  if (!isWorker || role === 'guest') return escapeHtml(name);
  return localText(`role.${role}`) + separator + escapeHtml(name);
}

function rowOf(person: SeedPerson, { byPerson, withPlatform }: OpenCounts): Row {
  const own = byPerson.get(person.key) ?? 0;
  const openCount = person.roles.some(isPlatformRole) ? withPlatform : own;
  const large = { icon: 'a-large-small', text: localText('signIn.large') };
  return {
    href: `/as/${person.key}/#${homePageOf(person.roles)}`,
    title: titleOf(person),
    hints: hintsOf(person, openCount),
    avatar: avatarOf(person),
    chip: isInGreenChannel(person) ? large : null,
    words: `${person.name} ${person.key.replace('-', '')} ${person.key}`,
  };
}

function guestRow(): Row {
  return {
    href: '/',
    title: localText('signIn.guestName'),
    hints: [localText('signIn.guestHint')],
    avatar: { style: 'sunk', icon: 'user' },
    chip: null,
    words: localText('signIn.guestName'),
  };
}

function renderAvatar(avatar: Row['avatar']): string {
  const style = avatar.style === '' ? 'avatar' : `avatar avatar--${avatar.style}`;
  const inside = 'icon' in avatar ? icon(avatar.icon) : escapeHtml(avatar.letter);
  return `<span class="${style}" aria-hidden="true">${inside}</span>`;
}

function renderRow({ href, title, hints, avatar, chip, words }: Row): string {
  const caption = hints.map((hint) => `<span>${escapeHtml(hint)}</span>`).join(separator);
  const chipIcon = chip?.icon ? icon(chip.icon) : '';
  const inside = [
    renderAvatar(avatar),
    `<span class="grow"><b>${title}</b><span class="cap">${caption}</span></span>`,
    chip ? `<span class="chip">${chipIcon}${escapeHtml(chip.text)}</span>` : '',
    icon('chevron-right'),
  ].join('');
  const row = `<a class="row" href="${escapeHtml(href)}">${inside}</a>`;
  return `<li data-words="${escapeHtml(words)}">${row}</li>`;
}

interface Group {
  title: string;
  caption: string;
  rows: Row[];
  /** Folded away until asked for. */
  rest: Row[];
}

function renderFolded(rows: Row[]): string {
  if (rows.length === 0) return '';
  const summary = `<summary>${localText('signIn.more', { count: rows.length })}</summary>`;
  return `<li><details>${summary}<ul>${rows.map(renderRow).join('\n')}</ul></details></li>`;
}

function renderGroup({ title, caption, rows, rest }: Group): string {
  return `<section class="group">
<h2>${escapeHtml(title)}<small>${escapeHtml(caption)}</small></h2>
<ul class="rows">${rows.map(renderRow).join('\n')}${renderFolded(rest)}</ul>
</section>`;
}

/** One of each kind is shown at once; the neighbours stand folded below. */
const shownTraits: readonly Trait[] = ['old', 'baby', 'firstTimer', 'shiftWork'];

function residentGroup(communityId: string, name: string, counts: OpenCounts): Group {
  const residents = people.filter(
    (person) => person.communityId === communityId && !person.roles.includes('leader'),
  );
  const shown = shownTraits.flatMap(
    (trait) => residents.find(({ traits }) => traits.includes(trait)) ?? [],
  );
  const others = residents.filter((person) => !shown.includes(person));
  return {
    title: localText('signIn.residents'),
    caption: name,
    rows: shown.map((person) => rowOf(person, counts)),
    rest: others.map((person) => rowOf(person, counts)),
  };
}

/** Groups that stand under each other where there is room for two columns. */
function columnsOf(counts: OpenCounts): Group[][] {
  const rowsWhere = (test: (person: SeedPerson) => boolean) =>
    people.filter(test).map((person) => rowOf(person, counts));
  const isWorker = ({ communityId }: SeedPerson) => communityId === null;
  const group = (key: LocalTextKey, rows: Row[]): Group => {
    return { title: localText(key), caption: '', rows, rest: [] };
  };
  const isOfLeader = (roles: readonly Role[]) =>
    roles.some((role) => role === 'leader' || role === 'helper');
  const platform = rowsWhere(
    (person) => isWorker(person) && person.partnerId === null && !isOfLeader(person.roles),
  );
  return [
    ...communities.map(({ id, name }) => [residentGroup(id, name, counts)]),
    [group('signIn.leaders', rowsWhere(({ roles }) => isOfLeader(roles)))],
    [group('signIn.platform', platform), group('signIn.guest', [guestRow()])],
    [group('role.supplier', rowsWhere(({ roles }) => roles.includes('supplier')))],
    [group('role.carrier', rowsWhere(({ roles }) => roles.includes('carrier')))],
  ];
}

function renderColumn(groups: Group[]): string {
  return `<div>${groups.map(renderGroup).join('\n')}</div>`;
}

function renderHead(): string {
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="theme-color" content="#f6f1e7">
<title>${localText('signIn.title')}</title>
<link rel="icon" href="/sign-in/seal.svg">
<link rel="stylesheet" href="/sign-in/tokens.css">
<link rel="stylesheet" href="/sign-in/icons.css">
<link rel="stylesheet" href="/sign-in/sign-in.css">
<script type="module" src="/sign-in/search.js"></script>`;
}

function renderSearch(): string {
  const words = localText('signIn.search');
  const input = `<input id="search" type="search" placeholder="${words}" aria-label="${words}"`;
  return `<label class="search">${icon('search')}${input} autocomplete="off"></label>
<p id="no-match" class="note" hidden>${localText('signIn.noMatch')}</p>`;
}

/** The clock of the cloud, not of the machine: the console moves it. */
function renderClock(now: Instant): string {
  const when = `${dateText(now, now)} ${clockText(now)}`;
  const console = `<a href="/console">${localText('signIn.console')}</a>`;
  const words = localText('signIn.now', { now: when }) + console + localText('signIn.nowEnd');
  return `<div class="note">${icon('clock')}<div>${words}</div></div>`;
}

export function renderSignIn(counts: OpenCounts, now: Instant): string {
  return `<!doctype html>
<html lang="zh-CN"><head>${renderHead()}</head>
<body><main class="page">
<p class="nav">${localText('product.name')}${separator}${localText('signIn.local')}</p>
<header class="who"><img src="/sign-in/seal.svg" alt="">
<div><h1 class="head">${localText('signIn.heading')}</h1>
<p class="sub">${localText('signIn.hint')}</p></div></header>
${renderSearch()}
<div class="groups">
${columnsOf(counts).map(renderColumn).join('\n')}
</div>
${renderClock(now)}
</main></body></html>
`;
}
