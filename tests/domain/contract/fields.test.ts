import * as v from 'valibot';
import { id, longId, refundIntentId, requestId } from '../../../domain/contract/fields';

test.each([
  ['id', id, 'constructor'],
  ['long id', longId, 'hasOwnProperty'],
  ['request', requestId, '__lookupGetter__'],
  ['intent', refundIntentId, '__defineSetter__'],
])('of an %s, what every object answers to by itself is none', (_, field, name) => {
  expect(v.safeParse(field, name).success).toBe(false);
  expect(v.safeParse(field, `${name}_1`).success).toBe(true);
});
