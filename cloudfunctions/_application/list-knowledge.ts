import { accept } from '../../domain/primitives/outcome';
import { questionsFor } from './ask-knowledge';
import type { Caller } from './caller';
import type { World } from './ports';
import { readShelf } from './read-knowledge';

export async function readScripts(world: World) {
  return accept({ scripts: await readShelf(world, 'script') });
}

export async function readProcedures(world: World) {
  return accept({ procedures: await readShelf(world, 'procedure') });
}

export async function readQuestions(world: World, caller: Caller) {
  return accept({ questions: questionsFor(caller, await readShelf(world, 'question')) });
}
