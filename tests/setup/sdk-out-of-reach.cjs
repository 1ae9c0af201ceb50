/**
 * Stands where `wx-server-sdk` would be loaded on an estate in memory: nothing of the cloud may be
 * reached from there, and reading its 400 modules takes a third of what such a test takes.
 */
const outOfReach = (what, own = {}) =>
  new Proxy(own, {
    get(known, name) {
      if (name in known || name === '__esModule' || typeof name === 'symbol') return known[name];
      throw new Error(`an estate in memory asked ${what} for ${name}`);
    },
  });

module.exports = outOfReach('wx-server-sdk', {
  init: () => undefined,
  DYNAMIC_CURRENT_ENV: Symbol('no environment'),
  // Every function opens its database when it is loaded, and none may read from it.
  database: () => outOfReach('the database of wx-server-sdk', { command: outOfReach('its commands') }),
});
