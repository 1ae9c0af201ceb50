import { generatedDocuments } from '../../scripts/generate-docs';
import { actions, type ActionName } from '../../domain/contract/actions';
import { ticketStates } from '../../domain/ticket/state';
import { transitions } from '../../domain/ticket/transition';

const documentNamed = (name: string) => {
  return generatedDocuments().find(({ file }) => file === name)!.contents;
};

test('docs/api.md has every action with its roles, input, reply and refusals', () => {
  const document = documentNamed('docs/api.md');
  for (const name of Object.keys(actions) as ActionName[]) {
    const section = document.split(`\n### ${name}\n`)[1]?.split('\n##')[0];
    expect(section).toContain(actions[name].summary);
    expect(section).toContain(`Roles: ${actions[name].roles.join(', ')}`);
    expect(section).toMatch(/Reply: `.+`/);
    for (const field of Object.keys(actions[name].input.entries)) expect(section).toContain(field);
    for (const refusal of actions[name].refusals) expect(section).toContain(`\`${refusal}\``);
  }
});

test('docs/api.md tells the limits of an input field', () => {
  const section = documentNamed('docs/api.md').split('\n### ticket.rate\n')[1]!;
  expect(section).toContain('| `recommend` | integer, 0 to 10 |');
});

test('docs/states.md draws every act and every state of the table', () => {
  const document = documentNamed('docs/states.md');
  const diagram = document.split('```')[1]!;
  for (const { act } of transitions) expect(diagram).toMatch(new RegExp(`: .*\\b${act}\\b`));
  for (const state of ticketStates) expect(diagram).toContain(state);
  expect(diagram).toContain('[*] --> submitted: file');
  // What may be reopened is no end; what nothing leads out of is.
  expect(diagram).toContain('withdrawn --> [*]');
  expect(diagram).not.toContain('closed --> [*]');
});
