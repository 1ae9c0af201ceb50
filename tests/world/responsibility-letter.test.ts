/** The letter of responsibility: signed is what was read, and it can be printed as it was. */
import { MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

describe('a leader and the letter of responsibility', () => {
  let estate: MemoryEstate;

  beforeAll(() => {
    estate = createMemoryEstate(NOON, 'letter');
  });

  test('reads it with the figures of the policy, and has not signed it', async () => {
    const letter = await must(estate, 'zhou-min', 'desk.letter', {});
    const words = letter.parts.flatMap(({ items }) => items).join('');
    expect(words).toMatch(/10\s分钟内回一句话/);
    expect(words).toContain('平台 70%，您的份额 30%');
    expect(words).not.toMatch(/[{}]/);
    expect(letter).toMatchObject({ standing: 'unsigned', signed: null, signerName: '周敏' });
    expect(await estate.call('zhou-min', 'desk.printLetter', {})).toMatchObject({
      ok: false,
      code: 'letterUnsigned',
    });
  });

  test('cannot sign other words than those that are in force', async () => {
    const { version } = await must(estate, 'zhou-min', 'desk.letter', {});
    const digest = '0'.repeat(64);
    const outcome = await estate.call('zhou-min', 'desk.signLetter', { version, digest });
    expect(outcome).toMatchObject({ ok: false, code: 'letterChanged' });
    expect(await estate.all('signedLetters')).toEqual([]);
  });

  test('signs once: a repeated tap keeps the first time', async () => {
    const { version, digest } = await must(estate, 'zhou-min', 'desk.letter', {});
    const first = await must(estate, 'zhou-min', 'desk.signLetter', { version, digest });
    estate.world.clock.advance(MINUTE);
    const second = await must(estate, 'zhou-min', 'desk.signLetter', { version, digest });
    expect(second.at).toBe(first.at);
    expect(await estate.all('signedLetters')).toHaveLength(1);
    const { standing, signed } = await must(estate, 'zhou-min', 'desk.letter', {});
    expect(standing).toBe('signed');
    expect(signed).toEqual({ version, at: first.at });
  });

  test('is known to the supervisor as having signed, and others as not', async () => {
    const { leaders } = await must(estate, 'shen-tao', 'desk.leaders', {});
    const signed = leaders.filter(({ letterSignedAt }) => letterSignedAt !== null);
    expect(signed.map(({ personId }) => personId)).toEqual(['zhou-min']);
    expect(leaders.length).toBeGreaterThan(1);
  });

  test('is asked again once the words are not those that were signed', async () => {
    const [signed] = await estate.all('signedLetters');
    if (signed === undefined) throw new Error('nothing was signed');
    await estate.world.database.transaction(async (transaction) => {
      await transaction.put('signedLetters', { ...signed, digest: 'f'.repeat(64) });
    });
    expect((await must(estate, 'zhou-min', 'desk.letter', {})).standing).toBe('changed');
  });

  test('prints what was signed, with name, version and fingerprint', async () => {
    const { url } = await must(estate, 'zhou-min', 'desk.printLetter', {});
    expect(url).not.toBe('');
    const [printout] = await estate.all('printouts');
    const bytes = await estate.world.files.download(printout?.fileId ?? '');
    const html = new TextDecoder().decode(bytes ?? new Uint8Array());
    expect(html).toContain('团长售后责任书');
    expect(html).toContain('签名：周敏');
    expect(html).toContain('f'.repeat(64));
    expect(html).toMatch(/10\s分钟内回一句话/);
  });

  test('another leader has signed nothing by that', async () => {
    expect((await must(estate, 'ma-li', 'desk.letter', {})).standing).toBe('unsigned');
  });
});
