/** The WeChat build in another language: chosen by a tap, kept on the phone, in every package. */
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { english } from '../../locales/english';
import { traditional } from '../../locales/traditional';
import { estatePhone } from './estate-phone';
import { loadWeappPage } from './load-page';
import { Phone } from './phone';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

const said = (key: string) => english.texts[key] ?? '';

test('a tap on English fetches it, and the app speaks it from then on', async () => {
  const phone = estatePhone(estate, 'chen-guilan');
  const me = await loadWeappPage('pages/me/index', {}, phone);
  await me.waitFor(() => me.find('#segment-en'));
  await me.tap('#segment-en');
  await me.waitFor(() => phone.navigations.includes('reLaunch /pages/me/index'));
  me.close();

  const again = await loadWeappPage('pages/me/index', {}, phone);
  await again.waitFor(() => again.text().includes(said('me.large')));
  expect(again.text()).toContain(said('readingLanguage.hint'));
  expect(again.complaints).toEqual([]);
  const readsIn = () => estate.documents('people', { _id: 'chen-guilan' })[0]?.readsIn;
  await again.waitFor(() => readsIn() === 'en');
  again.close();

  const family = await loadWeappPage('packages/resident/family/index', {}, phone);
  await family.waitFor(() => family.text().includes(said('family.title')));
  expect(family.complaints).toEqual([]);
  family.close();
});

/** Answers everything but what brings a language. */
function withoutPacks(phone: Phone): Phone {
  const other = new Phone({
    callFunction: (name, data) => {
      if (name === 'language') return Promise.reject(new Error('request:fail'));
      return phone.cloudOf().callFunction(name, data);
    },
    uploadFile: (cloudPath, filePath) => phone.cloudOf().uploadFile(cloudPath, filePath),
  });
  return other;
}

test('a language that does not come leaves Simplified, says so, and is asked for again', async () => {
  const whole = estatePhone(estate, 'lin-xiaowen');
  const phone = withoutPacks(whole);
  const me = await loadWeappPage('pages/me/index', {}, phone);
  await me.waitFor(() => me.find('#segment-zh-hant'));
  await me.tap('#segment-zh-hant');
  await me.waitFor(() => me.find('#retry-language'));
  expect(me.text()).toContain('没有取到，先用简体');
  me.close();

  for (const [key, value] of phone.storage) whole.storage.set(key, value);
  const later = await loadWeappPage('pages/me/index', {}, whole);
  await later.waitFor(() => whole.navigations.includes('reLaunch /pages/me/index'));
  later.close();
  const shown = await loadWeappPage('pages/me/index', {}, whole);
  await shown.waitFor(() => shown.text().includes(traditional.texts['me.large'] ?? '-'));
  shown.close();
});
