const { existsSync } = require('node:fs');
const path = require('node:path');

/** `parser` differs by file ending: in a .tsx file `<T>` would be read as a tag. */
function swc(tsx) {
  return [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ];
}

/** Not the root itself: the builds in dist/ hold package files that jest would trip over. */
const rooms = ['tests', 'domain', 'locales', 'cloudfunctions', 'emulator', 'local', 'scripts', 'src'];

const shared = {
  rootDir: __dirname,
  roots: rooms.filter((room) => existsSync(path.join(__dirname, room))).map((room) => `<rootDir>/${room}`),
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  testEnvironment: 'node',
};

const functionsBuilt = '<rootDir>/tests/setup/build-functions.ts';

/**
 * Rooms with a project of their own; every other test belongs to `cloud`. Those of `npm run verify`
 * (tests/verify/jest.config.cjs) and the journeys need minutes, so `npm test` leaves them out.
 */
const ownProject = [
  'domain', 'locales', 'src', 'checks', 'back-end', 'world',
  'crash', 'estate', 'weapp', 'verify', 'journeys', 'bench',
];

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: '100%',
  // Read here only: a project's own is ignored.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'domain',
      testMatch: ['<rootDir>/tests/{domain,locales}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'cloud',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ownProject.map((room) => `<rootDir>/tests/${room}/`),
      globalSetup: functionsBuilt,
    },
    {
      ...shared,
      displayName: 'memory',
      testMatch: ['<rootDir>/tests/{back-end,world}/**/*.test.ts'],
      moduleNameMapper: { '^wx-server-sdk$': '<rootDir>/tests/setup/sdk-out-of-reach.cjs' },
      globalSetup: functionsBuilt,
    },
    {
      ...shared,
      displayName: 'pages',
      testMatch: ['<rootDir>/tests/src/**/*.test.{ts,tsx}'],
      testEnvironment: 'jsdom',
    },
    {
      ...shared,
      displayName: 'checks',
      testMatch: ['<rootDir>/tests/checks/**/*.test.ts'],
      globalSetup: functionsBuilt,
    },
  ],
};
