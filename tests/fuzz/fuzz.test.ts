import { fuzz } from './fuzz';

// npm run fuzz throws ten thousand, with a seed of its own each time.
test('whatever is sent to any action is answered as the contract says, and nothing is half written', async () => {
  const { faults, answers } = await fuzz(20_261_122, 300);
  expect(faults).toEqual([]);
  // The inputs reach behind the first check, or they would show nothing.
  expect(answers.get('ok') ?? 0).toBeGreaterThan(20);
  expect(answers.size).toBeGreaterThan(8);
});
