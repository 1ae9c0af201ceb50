import { actions, type ActionName } from '../../domain/contract/actions';
import { bars, grants } from '../../domain/contract/authorisation/grants';
import { openActs, standingOf } from '../../domain/contract/authorisation/standing';
import { roles } from '../../domain/person/role';
import { ticketStates } from '../../domain/ticket/state';
import { ticketActs } from '../../domain/ticket/transition';

function list(names: Iterable<string>): string {
  const text = [...names].join(', ');
  return text === '' ? 'nothing' : text;
}

function grantRows(): string[] {
  return [
    '| Role | Relation | Reads | Acts as |',
    '| --- | --- | --- | --- |',
    ...grants.map(({ role, relation, reads, actsAs }) => {
      return `| ${role} | ${relation} | ${list(reads)} | ${list(actsAs)} |`;
    }),
  ];
}

function barRows(): string[] {
  return [
    '| Relation | Keeps reading | Keeps acting as | Is told |',
    '| --- | --- | --- | --- |',
    ...bars.map(({ relation, keepsReading, keepsActingAs, told }) => {
      const heard = told ? 'a conflict of interest' : 'that there is no such ticket';
      return `| ${relation} | ${list(keepsReading)} | ${list(keepsActingAs)} | ${heard} |`;
    }),
  ];
}

/** Who may do an act in which states: the grants put together with the transitions. */
function actRows(): string[] {
  const rows = ticketActs.flatMap((act) =>
    grants.flatMap(({ role, relation }) => {
      const standing = standingOf([role], new Set([relation]));
      const states = ticketStates.filter((state) => openActs(standing, state).includes(act));
      return states.length === 0 ? [] : [`| ${act} | ${role} | ${relation} | ${list(states)} |`];
    }),
  );
  return ['| Act | Role | Relation | In |', '| --- | --- | --- | --- |', ...rows];
}

function actionRows(): string[] {
  const names = Object.keys(actions) as ActionName[];
  return [
    `| Action | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...names.map((name) => {
      const marks = roles.map((role) => (actions[name].roles.includes(role) ? 'yes' : ''));
      return `| ${name} | ${marks.join(' | ')} |`;
    }),
  ];
}

/** docs/authorisation.md: who may do what, as the tables that the server asks say. */
export function authorisationDocument(): string {
  return [
    '# Who may do what',
    '',
    'Made by `npm run docs` from `domain/contract`: do not edit. A call passes three gates: the',
    "roles of its action; for a ticket, what the caller's roles give in their relation to it, less",
    'what a conflict of interest takes away; and the transition table (docs/states.md).',
    '',
    '## What a role gives',
    '',
    ...grantRows(),
    '',
    '## What a conflict of interest takes away',
    '',
    'Whatever the roles: nobody settles their own claim or one of their household, and a complaint',
    'never reaches the one complained about.',
    '',
    ...barRows(),
    '',
    '## Acts on a ticket',
    '',
    'Amounts have limits on top (docs/decisions.md, the policy).',
    '',
    ...actRows(),
    '',
    '## Actions',
    '',
    ...actionRows(),
    '',
  ].join('\n');
}
