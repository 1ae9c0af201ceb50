const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const rootDir = path.resolve(__dirname, '../..');
const cloud = projects.find(({ displayName }) => displayName === 'cloud');
const { transform } = cloud;

/**
 * What takes minutes but no browser, so it stands apart from `npm test`: processes killed in the
 * middle of the main job, whole stories on the built functions with the real SDK, the real build of
 * WeChat's pages, long random runs. `npm run verify`.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  rootDir,
  maxWorkers: '100%',
  testTimeout: 180_000,
  projects: [
    {
      rootDir,
      roots: ['<rootDir>/tests'],
      displayName: 'weapp',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
      transform,
      testEnvironment: '<rootDir>/tests/weapp/environment.ts',
      globalSetup: '<rootDir>/tests/setup/build-all.ts',
    },
    {
      rootDir,
      roots: ['<rootDir>/tests'],
      displayName: 'verify',
      testMatch: ['<rootDir>/tests/{crash,estate,verify}/**/*.test.ts'],
      transform,
      testEnvironment: 'node',
      globalSetup: '<rootDir>/tests/setup/build-all.ts',
    },
  ],
};
