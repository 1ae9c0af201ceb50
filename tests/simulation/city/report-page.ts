/** The report of a city as one page that needs nothing else. */
import { assumptionNames, assumptions, workMinutes } from './assumptions';
import { baseline } from './baseline-parameters';
import { bars, colours, days, doneBy, escapeText, tornado } from './charts';
import type { CityResult } from './city';
import { gatesOf } from './gates';
import { pageStyle } from './page-style';
import type { Report, Varied } from './report';
import type { Summary } from './summary';

export function reportPage(report: Report): string {
  const { options, city, seconds } = report;
  const { leaders, days: length, seed } = options;
  const head =
    `${leaders} leaders, ${length} days from ${city.startsOn}, seed ${seed}; ` +
    `${whole(city.ours.claims)} claims, ${whole(city.counts.calls)} calls of the real use cases; ` +
    `${escapeText(city.shapes)}; played in ${seconds.toFixed(0)} s.`;
  const parts = [
    `<h1>A city, with us and by hand</h1><p class="lead">${head}</p>`,
    legend(),
    gateTiles(city),
    timeCharts(city),
    `<div class="pair">${sideBySide(city)}${clockTable(city.ours)}</div>`,
    `<div class="pair">${dayChart(city)}${workChart(city)}</div>`,
    sensitivity(report),
    assumptionTable(),
    method(city),
  ];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simulation of a city</title><style>${pageStyle}</style><main>${parts.join('')}</main></html>\n`;
}

function legend(): string {
  const key = (colour: string, name: string) =>
    `<span class="key"><i style="background:${colour}"></i>${name}</span>`;
  return `<p>${key(colours.ours, 'with the product')}${key(colours.manual, 'by hand: seven steps, review of one to two days')}</p>`;
}

function gateTiles(city: CityResult): string {
  const tiles = gatesOf(city).map(({ gate, value, unit, bound, holds }) => {
    const sign = unit === 'h' ? '≤' : '≥';
    return `<div class="tile ${holds ? 'good' : 'bad'}"><b>${decimal(value)} ${unit}</b><span>${gate}</span><small>${sign} ${bound} ${unit}: ${holds ? 'holds' : 'does not hold'}</small></div>`;
  });
  return `<section class="tiles">${tiles.join('')}</section>`;
}

function sideBySide({ ours, manual, agents }: CityResult): string {
  const row = (name: string, of: (summary: Summary) => string, unit: string) =>
    `<tr><th>${name}</th><td>${of(ours)}</td><td>${of(manual)}</td><td>${unit}</td></tr>`;
  const rows = [
    row('first reply by a person: median', (one) => decimal(one.replyMinutes.median), 'service min'),
    row('90 % within', (one) => decimal(one.replyMinutes.p90), 'service min'),
    row('99 % within', (one) => decimal(one.replyMinutes.p99), 'service min'),
    row('within 10 service minutes', (one) => percent(one.repliedInTimeShare), ''),
    row('settlement: median', (one) => decimal(one.settlementHours.median), 'h'),
    row('90 % within', (one) => decimal(one.settlementHours.p90), 'h'),
    row('99 % within', (one) => decimal(one.settlementHours.p99), 'h'),
    row('settled within 24 h', (one) => percent(one.settledIn24HoursShare), ''),
    row('never settled while it ran', (one) => String(one.unsettled), 'claims'),
    row('work on a claim: mean', (one) => decimal(one.workMinutes.mean), 'min'),
    row('work on a claim: median', (one) => decimal(one.workMinutes.median), 'min'),
    row('warnings and escalations a claim', (one) => decimal(one.escalationsPerClaim), ''),
    row('Gini of leaders’ work', (one) => one.leaderGini.toFixed(2), '0 is equal'),
    row('Gini of agents’ busy share', (one) => one.agentGini.toFixed(2), '0 is equal'),
    row('idle time of the platform’s people', (one) => percent(one.idleShare), ''),
  ];
  const refunded =
    `${percent(ours.byRuleShare)} of our claims are refunded at once by a rule; no person has to ` +
    'reply, and they are not counted among first replies. Money or goods arrived after ' +
    `${decimal(ours.arrivalHours.median)} h (median; 90 %: ${decimal(ours.arrivalHours.p90)} h, since ` +
    'cards take working days). The manual process has no clocks, so nothing escalates in it. ' +
    `With us ${agents.people} agents fill two shifts on seven days, ${agents.onDuty} on duty at a ` +
    'time; by hand so many are there in office hours that nothing waits for them.';
  return `<section><h2>Side by side</h2><table><tr><th></th><th>with us</th><th>by hand</th><th></th></tr>${rows.join('')}</table><p>${refunded}</p></section>`;
}

function timeCharts({ curves }: CityResult): string {
  const lines = (of: 'replyMinutes' | 'settlementHours') => [
    { colour: colours.ours, label: 'ours', values: curves.ours[of] },
    { colour: colours.manual, label: 'manual', values: curves.manual[of] },
  ];
  const minutes = {
    least: 0.5,
    most: 3_000,
    ticks: [[1, '1 min'], [10, '10'], [60, '1 h'], [840, '14 h: a service day']] as Array<[number, string]>,
  };
  const hours = {
    least: 0.02,
    most: 240,
    ticks: [[0.1, '6 min'], [1, '1 h'], [8, '8 h'], [24, '24 h'], [72, '3 days']] as Array<[number, string]>,
  };
  const replied = doneBy('A person has replied', lines('replyMinutes'), minutes, [{ at: 10, label: 'promise: 10 min' }]);
  const marks = [{ at: 8, label: '' }, { at: 24, label: 'gates: 8 and 24 h' }];
  const settled = doneBy('The claim is settled', lines('settlementHours'), hours, marks);
  return `<section class="pair"><figure><h2>A person has replied</h2>${replied}<figcaption>Share of claims by minutes of leaders’ service hours (08:00 to 22:00).</figcaption></figure><figure><h2>The claim is settled</h2>${settled}<figcaption>Refund accepted by the provider, replacement agreed, or rejected with reasons; wall time.</figcaption></figure></section>`;
}

function dayChart({ byDay }: CityResult): string {
  const rows = byDay.map(({ day, claims, repliedInTimeShare, event }) => ({
    label: day.slice(5),
    count: claims,
    share: repliedInTimeShare,
    event,
  }));
  const drawn = days('Claims a day, and how many were answered in time', rows, 0.9);
  return `<section><figure><h2>Day by day</h2>${drawn}<figcaption>Columns: claims filed (orange: the holiday, the day of the bad batch, the evening of the outage). Line: share that a person answered within 10 service minutes; dashed: 90 %.</figcaption></figure></section>`;
}

function clockTable({ withinClock, restClaims, restInTimeShare, ...rest }: Summary): string {
  const rows = withinClock.map(
    ({ kind, claims, share }) =>
      `<tr><th>${kind}</th><td>${whole(claims)}</td><td>${percent(share)}</td></tr>`,
  );
  const taken =
    `The platform took over ${whole(restClaims)} claims without a reply within 10 minutes; it answered ` +
    `${percent(restInTimeShare)} of them within 15 minutes of its hours from then on ` +
    `(${percent(rest.restOutsideOutageShare)} of the ${whole(rest.restOutsideOutageClaims)} that ` +
    'did not wait while nothing ran). Clocks that wait for a resident (proof, proposal, ' +
    'confirmation, sendBack) run out where the resident does not answer.';
  return `<section><h2>Within each clock</h2><table class="narrow"><tr><th>clock</th><th>ran on claims</th><th>did not run out</th></tr>${rows.join('')}</table><p>${taken}</p></section>`;
}

function workChart({ ours, manual }: CityResult): string {
  const rows = [
    { label: 'with us', value: ours.workMinutes.mean, colour: colours.ours },
    { label: 'by hand', value: manual.workMinutes.mean, colour: colours.manual },
  ].map((row) => ({ ...row, note: `${decimal(row.value)} min` }));
  const most = Math.max(ours.workMinutes.mean, manual.workMinutes.mean);
  return `<section><figure><h2>People’s minutes on a claim</h2>${bars('Minutes of work on a claim', rows, most)}<figcaption>Mean. Follows from the assumed minutes of each piece of work and from how many a claim needs: the second is played, the first is not measured on people.</figcaption></figure></section>`;
}

const shown = 14;

function sensitivity({ small }: Report): string {
  if (small === null) return '';
  const { base, noise, varied, size } = small;
  const chart = (title: string, of: (one: Summary) => number, write: (value: number) => string) => {
    const finite = (value: number) => (Number.isFinite(value) ? value : 0);
    const swings = varied.map(({ name, low, high }) => ({
      label: name,
      low: finite(of(low.ours)),
      high: finite(of(high.ours)),
    }));
    const width = ({ low, high }: { low: number; high: number }) =>
      Math.max(low, high, of(base.ours)) - Math.min(low, high, of(base.ours));
    swings.sort((one, other) => width(other) - width(one));
    const seeds = [base, ...noise].map(({ ours }) => of(ours));
    const band: [number, number] = [Math.min(...seeds), Math.max(...seeds)];
    const about = { base: of(base.ours), noise: band, write };
    return `<figure><h3>${title}</h3>${tornado(title, swings.slice(0, shown), about)}</figure>`;
  };
  const charts = [
    chart('First reply by a person in time', (one) => one.repliedInTimeShare, percent),
    chart('90 % settled within (hours)', (one) => one.settlementHours.p90, decimal),
    chart('Median settlement (hours)', (one) => one.settlementHours.median, (value) => value.toFixed(2)),
    chart('Work on a claim (minutes)', (one) => one.workMinutes.mean, decimal),
  ];
  return `<section><h2>What if an assumption is wrong</h2><p>Each of ${varied.length} assumptions low (light) and high (dark), everything else as it is, in a city of ${size.leaders} leaders over ${size.days} days with the same claims wherever the assumption leaves them the same. Grey: what five seeds of that city differ by; a bar within it says nothing. The ${shown} widest are drawn, all stand in the table.</p><div class="pair">${charts.join('')}</div>${sensitivityTable(varied, base)}</section>`;
}

function sensitivityTable(varied: readonly Varied[], base: CityResult): string {
  const cells = ({ ours }: CityResult) =>
    `<td>${percent(ours.repliedInTimeShare)}</td><td>${decimal(ours.settlementHours.p90)}</td><td>${decimal(ours.workMinutes.mean)}</td>`;
  const rows = varied.map(({ name, low, high }) => {
    const { low: least, high: most } = assumptions[name];
    return `<tr><th>${name}</th><td>${least}</td>${cells(low)}<td>${most}</td>${cells(high)}</tr>`;
  });
  const head = '<th>in time</th><th>p90 h</th><th>min</th>';
  return `<details><summary>All of them as a table</summary><table class="small"><tr><th>as assumed</th><td></td>${cells(base)}<td colspan="4"></td></tr><tr><th></th><th>low</th>${head}<th>high</th>${head}</tr>${rows.join('')}</table></details>`;
}

function assumptionTable(): string {
  const rows = assumptionNames.map((name) => {
    const { value, low, high, unit, meaning } = assumptions[name];
    return `<tr><th>${name}</th><td>${value}</td><td>${low} to ${high}</td><td>${unit}</td><td class="words">${escapeText(meaning)}</td></tr>`;
  });
  const pieces = Object.entries(workMinutes).map(([work, minutes]) => `${work} ${minutes}`);
  const steps = baseline.steps.map(({ name, by, minutes }) => `<li>${name} (${by}, ${minutes} min)</li>`);
  return `<section><h2>What is assumed</h2><details><summary>Of people and goods</summary><table class="small"><tr><th></th><th>value</th><th>varied</th><th></th><th></th></tr>${rows.join('')}</table><p>Median minutes of single pieces of work beside judging: ${pieces.join(', ')}.</p></details><details><summary>Of the manual process</summary><ol>${steps.join('')}</ol><p>The review ends ${baseline.reviewHours.least} to ${baseline.reviewHours.most} hours of working days after the form came. A leader sees a complaint in the chat after ${baseline.noticeMinutes} min (median), and seeing it counts as a first reply.</p></details></section>`;
}

function method({ counts }: CityResult): string {
  const refusals = counts.refusals.slice(0, 8).map(([what, count]) => `${escapeText(what)} ${count}×`);
  return `<section><h2>How it is played</h2><p>Residents, leaders, helpers, agents, supervisors, finance and suppliers act through the same actions as their phones do; the timers run in virtual time at the ticks at which something may be due; the database stands in memory. Shapes taken from data are shapes only: how much days differ, where in the day claims come, how uneven cases are. Levels are the assumptions above. Holiday: 19 to 21 June; the bad batch and the outage have a day each.</p><p>Faults in the log: ${counts.faults}. Claims refused: ${counts.refusedClaims}. Load counters found wrong at the end: ${counts.loadsMended}. Refusals that people met (${refusals.join('; ')}) are races with colleagues and timers, and claims that a sample keeps open.</p><h3>Scenarios, not results</h3><p>The source plans expect satisfaction to rise from 62 % to 91 % and NPS from 38 to 72, and residents to buy again. People decide that, not a simulation: nothing here measures it, and no gate depends on it.</p></section>`;
}

function decimal(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–';
}

function whole(value: number): string {
  return value.toLocaleString('en');
}
