import { cancelReasonOf } from '../../../domain/ticket/cancel-rule';

const nothing = {
  remainderFen: 100,
  refundedElsewhereFen: 0,
  photoDigests: ['a', 'b'],
  otherPhotoDigests: [],
};

test('a claim like no other is left to people', () => {
  expect(cancelReasonOf(nothing)).toBeNull();
  expect(cancelReasonOf({ ...nothing, photoDigests: [] })).toBeNull();
});

test('the very same pictures make a duplicate, one new picture does not', () => {
  expect(cancelReasonOf({ ...nothing, otherPhotoDigests: ['b', 'a', 'c'] })).toBe('duplicate');
  expect(cancelReasonOf({ ...nothing, otherPhotoDigests: ['a'] })).toBeNull();
});

test('paid back elsewhere cancels only when nothing is left', () => {
  const elsewhere = { ...nothing, refundedElsewhereFen: 60 };
  expect(cancelReasonOf({ ...elsewhere, remainderFen: 40 })).toBeNull();
  expect(cancelReasonOf({ ...elsewhere, remainderFen: 0 })).toBe('alreadyRefunded');
  expect(cancelReasonOf({ ...nothing, remainderFen: 0 })).toBeNull();
});
