const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const rootDir = path.resolve(__dirname, '../..');
const { transform } = projects[0];

/**
 * Journeys need a browser and minutes, so they stand apart from `npm test`; `npm run journeys` runs
 * them one after the other, each with a product of its own.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  rootDir,
  roots: ['<rootDir>/tests/journeys'],
  displayName: 'journeys',
  testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
  transform,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/journeys/global-setup.ts',
  testTimeout: 180_000,
};
