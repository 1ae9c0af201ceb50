/** Mistakes that posting in turns invites (post-in-turn.ts). */
import { changedAccount, writing, type PlantedBug } from './planting';

export const bugsInTurn: readonly PlantedBug[] = [
  {
    name: 'what is noted while somebody else posts is never looked at',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        find: async (name, query) =>
          name === 'postingNotes' ? [] : world.database.find(name, query),
      },
    }),
  },
  {
    name: 'whoever dies while it is their turn keeps it for ever',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        append: (name, document) =>
          world.database.append(
            name,
            name === 'postingTurns' ? { ...document, until: Number.MAX_SAFE_INTEGER } : document,
          ),
      },
    }),
  },
  {
    name: 'a note is taken away before it was posted, and the work counts as done',
    plant: (world) => ({
      ...world,
      database: {
        ...world.database,
        append: async (name, document) =>
          name === 'postingNotes' ? true : world.database.append(name, document),
        find: async (name, query) =>
          'nextPollAt' in query.where ? [] : world.database.find(name, query),
      },
    }),
  },
  {
    name: 'an account forgets how many entries it has',
    plant: (world) =>
      writing(world, { put: changedAccount((account) => ({ ...account, entryCounts: {} })) }),
  },
];
