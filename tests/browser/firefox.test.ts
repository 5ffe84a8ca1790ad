import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { type FirefoxDuban, openInFirefox } from './harness/firefox';
import { sampleFolder } from './harness/sample';

let server: PageServer;
let duban: FirefoxDuban;

beforeAll(async () => {
  server = await servePages(sampleFolder);
  duban = await openInFirefox(`${server.origin}/index.html`);
});
afterAll(async () => {
  await duban.close();
  await server.close();
});

it('reads, looks up and saves in Firefox as well', async () => {
  await duban.clickToolbar();
  // Words are elements of ours once they have their pinyin; a paragraph had none before.
  const words = () => duban.page.$$eval('#contentMain p:last-of-type *', (all) => all.length);
  await expect.poll(words).toBeGreaterThan(20);

  await duban.hover('粮食', '#contentMain');
  await expect.poll(() => duban.cardText()).toContain('liángshi');
  expect(await duban.cardText()).toMatch(/grain|foodstuff/);

  await duban.clickInCard('Save');
  await expect.poll(() => duban.cardText()).toContain('Saved');

  const vocabulary = await duban.openExtensionPage('vocabulary.html');
  await expect.poll(vocabulary).toContain('粮食');
  expect(await vocabulary()).toContain('粮食可以卖，种子不能卖。');
});
