import path from 'node:path';
import { waitingPages } from '../../scripts/waiting-pages';
import { plantTree } from './planted-tree';

const chunk = (id: number) => `(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${id}],{}]);`;
const page = (...ids: number[]) =>
  `(wx["webpackJsonp"]=[]).push([[99],{},function(n){n.O(0,[${ids.join()}],function(){});n.O()}]);`;

function judge(files: Record<string, string>): string[] {
  const build = Object.entries(files).map(([file, text]) => [`build/${file}`, text] as const);
  const tree = plantTree(Object.fromEntries(build));
  try {
    return waitingPages(path.join(tree.directory, 'build'));
  } finally {
    tree.remove();
  }
}

const sound = {
  'runtime.js': '!function(){var n={9121:0,625:0};}()',
  'common.js': chunk(2076),
  'packages/leader/sub-common/a.js': chunk(5737),
  'packages/leader/ticket/index.js': page(625, 2076, 5737),
};

test('a page whose scripts are all there opens', () => {
  expect(judge(sound)).toEqual([]);
});

test('a page that waits for a script under another number is found', () => {
  const numbered = { 'packages/leader/sub-common/a.js': chunk(8118) };
  expect(judge({ ...sound, ...numbered })).toEqual(['packages/leader/ticket/index.js']);
});
