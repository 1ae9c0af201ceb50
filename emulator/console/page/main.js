/** The console's page: asks the cloud every two seconds while it is looked at, and shows it. */

import { planOf, renderBills } from './bills-pane.js';
import { renderHead, renderNotice, renderNow } from './clock-pane.js';
import {
  act,
  readBill,
  readDocument,
  readDocuments,
  readExport,
  readRun,
  readState,
  RefusedAct,
} from './cloud.js';
import { renderCollections, renderDocuments } from './documents-pane.js';
import { h, icon, renderInto } from './dom.js';
import { renderFunctions } from './functions-pane.js';
import { renderChecks, renderMessages, renderPayments } from './side-panes.js';
import { text } from './texts.js';
import {
  renderData,
  renderFaults,
  renderFiles,
  renderTimers,
  renderTrace,
} from './tools-pane.js';

const POLL_MS = 2000;
const COPIED_MS = 2000;

const TABS = [
  ['documents', 'database'],
  ['functions', 'square-function'],
  ['messages', 'message-circle'],
  ['payments', 'wallet'],
  ['checks', 'shield-check'],
  ['tools', 'timer'],
];

const page = {
  /** As the API gives it; null until the first answer. */
  state: null,
  /** performance.now() when it came, so that the clock can go on by itself. */
  stateAt: 0,
  documents: null,
  collection: null,
  documentId: null,
  isCopied: false,
  condition: '',
  /** The text of the document that is being edited, or null. */
  edited: null,
  fault: { point: 'database.*:before', effect: 'timeout', occasion: 'next' },
  discrepancy: { kind: 'missing', number: null },
  /** The day and the text of the bill that is looked at, or null. */
  bill: null,
  isResetAsked: false,
  opened: null,
  windingMs: null,
  advance: null,
  failure: null,
  awaySince: null,
  isOpen: { messages: false, refunds: false, checks: false },
  tab: 'documents',
};

const at = (id) => document.getElementById(id);

function nowInCloud() {
  const { now, isPaused } = page.state.clock;
  const isStanding = isPaused || page.awaySince !== null;
  return isStanding ? now : now + performance.now() - page.stateAt;
}

function render() {
  const { state, isOpen } = page;
  renderNotice(at('notice'), page, () => change({ advance: null, failure: null }));
  if (!state) return;
  renderHead(at('head'), state, page.windingMs, { wind, pause });
  renderNow(nowInCloud());
  renderCollections(at('collections'), state.collections, page.collection, openCollection);
  const { documentId: selectedId, isCopied, edited } = page;
  renderDocuments(at('documents'), page.documents, { selectedId, isCopied, edited }, {
    select: (documentId) => change({ documentId, isCopied: false, edited: null }),
    copy,
    ask,
    edit,
    save: (words) => finishEdit('documents/save', { text: words }),
    remove: () => finishEdit('documents/remove', {}),
    cancel: () => change({ edited: null }),
  });
  renderFunctions(at('functions'), state, page.opened, openRun);
  renderMessages(at('messages'), state, isOpen.messages, toggle);
  renderPayments(at('payments'), state, isOpen.refunds, {
    toggle,
    settle: (refundId, outcome) => perform('pay/settle', { refundId, outcome }),
    redeliver: (refundId) => perform('pay/redeliver', { refundId }),
    configure: (settings) => perform('pay/settings', settings),
  });
  renderBills(at('bills'), state, page, {
    open: openBill,
    draw: (part) => change({ discrepancy: { ...page.discrepancy, ...part } }),
    plan: () => perform('bills/plan', planOf(page.discrepancy, state)),
    unplan: (id) => perform('bills/unplan', { id }),
    configure: (bills) => perform('bills/settings', { bills }),
  });
  renderChecks(at('checks'), state, isOpen.checks, {
    toggle,
    decide: (traceId, verdict) => perform('checks/decide', { traceId, verdict }),
    configure: (settings) => perform('checks/settings', settings),
  });
  renderTools(state);
  renderTabs();
}

function renderTools(state) {
  renderTimers(at('timers'), state, (functionName) => perform('timers/fire', { functionName }));
  renderFaults(at('faults'), state, page.fault, {
    draw: (part) => change({ fault: { ...page.fault, ...part } }),
    add: () => perform('faults/add', page.fault),
    clear: () => perform('faults/clear', {}),
  });
  renderTrace(at('trace'), state);
  renderFiles(at('files'), state);
  renderData(at('data'), { isAsked: page.isResetAsked }, { save: saveAll, load: loadAll, reset });
}

function renderTabs() {
  at('main').dataset.tab = page.tab;
  renderInto(at('tabs'), page.tab, () =>
    TABS.map(([name, iconName]) => {
      const isCurrent = String(name === page.tab);
      const onclick = () => change({ tab: name });
      const props = { class: 'tab', 'aria-current': isCurrent, onclick };
      return h('button', props, icon(iconName), text(`tab.${name}`));
    }),
  );
}

function change(part) {
  Object.assign(page, part);
  render();
}

/** One look at a time: an answer that comes late must not overwrite a later one. */
let look = Promise.resolve();

function refresh() {
  look = look.then(async () => {
    try {
      const state = await readState();
      const names = state.collections.map(({ name }) => name);
      const collection = names.includes(page.collection)
        ? page.collection
        : (state.collections.find(({ count }) => count > 0)?.name ?? names[0] ?? null);
      const documents =
        collection === null ? null : await readDocuments(collection, page.condition);
      document.title = `${state.title} · ${text('head.name')}`;
      change({ state, stateAt: performance.now(), collection, documents, awaySince: null });
    } catch {
      change({ awaySince: page.awaySince ?? (page.state ? nowInCloud() : Date.now()) });
    }
  });
  return look;
}

async function perform(name, input) {
  try {
    change({ failure: null });
    return await act(name, input);
  } catch (error) {
    change({ failure: error instanceof RefusedAct ? error.message : String(error) });
    return undefined;
  } finally {
    await refresh();
  }
}

async function wind(ms) {
  change({ windingMs: ms, advance: null });
  const advance = await perform('clock/advance', { ms });
  change({ windingMs: null, advance: advance ?? null });
}

async function openBill(subMchId, day) {
  if (page.bill?.day === day) return change({ bill: null });
  const { text: words } = await readBill(subMchId, day);
  return change({ bill: { day, words } });
}

const pause = (isPaused) => perform('clock/pause', { isPaused });

function ask(condition) {
  change({ condition, documentId: null, edited: null });
  void refresh();
}

/** The open document's id as EJSON: an id may be a number. */
function idOfOpen() {
  const { documents } = page.documents;
  const open = documents.find(({ _id }) => String(_id) === page.documentId);
  return JSON.stringify(open?._id ?? page.documentId);
}

async function edit() {
  try {
    const { text: edited } = await readDocument(page.collection, idOfOpen());
    change({ edited });
  } catch (error) {
    change({ failure: String(error) });
  }
}

/** What was written stays on the page when the cloud refuses it. */
async function finishEdit(name, input) {
  const done = await perform(name, { collection: page.collection, id: idOfOpen(), ...input });
  if (done) change({ edited: null });
}

async function saveAll() {
  const { text: words } = await readExport();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([words], { type: 'application/json' }));
  link.download = `${page.state.environmentId}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function loadAll(file) {
  if (file) await perform('data/import', { text: await file.text() });
}

async function reset() {
  if (page.isResetAsked) await perform('data/reset', {});
  change({ isResetAsked: !page.isResetAsked });
}

function openCollection(collection) {
  change({ collection, documentId: null, condition: '', edited: null });
  void refresh();
}

async function openRun(requestId) {
  if (requestId === null) return change({ opened: null });
  try {
    change({ opened: await readRun(requestId) });
  } catch (error) {
    change({ opened: null, failure: String(error) });
  }
}

function toggle(kind) {
  change({ isOpen: { ...page.isOpen, [kind]: !page.isOpen[kind] } });
}

async function copy(words) {
  await navigator.clipboard.writeText(words);
  change({ isCopied: true });
  setTimeout(() => change({ isCopied: false }), COPIED_MS);
}

const isLookedAt = () => document.visibilityState === 'visible';

setInterval(() => {
  if (isLookedAt()) void refresh();
}, POLL_MS);
setInterval(() => {
  if (page.state && isLookedAt()) renderNow(nowInCloud());
}, 500);
document.addEventListener('visibilitychange', () => {
  if (isLookedAt()) void refresh();
});
render();
void refresh();
