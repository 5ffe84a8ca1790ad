import puppeteer, { type Page } from 'puppeteer-core';
import { number, object, parse, string } from 'valibot';
import { builtFolder } from '@/scripts/build/build-extension';
import { glideTo, middleOfText } from '@/scripts/browser/point-at';
import { ensureBrowser } from '@/scripts/setup/browsers';
import { Bidi } from './bidi';

/** A Firefox with our extension in it, on one page. */
export interface FirefoxDuban {
  readonly page: Page;
  /** Clicks the toolbar button, for real: it grants `activeTab` and opens the popup. */
  clickToolbar(): Promise<void>;
  /** Moves the mouse onto a text of the page. */
  hover(text: string, within: string): Promise<void>;
  /** The text in the page's closed shadow roots, as laid out. */
  cardText(): Promise<string>;
  /** Clicks a button in a closed shadow root, by its label. */
  clickInCard(label: string): Promise<void>;
  /** Opens a page of the extension in a tab; gives back what reads its text. */
  openExtensionPage(path: string): Promise<() => Promise<string>>;
  close(): Promise<void>;
}

/** Starts Firefox on `url` with the build that ships, or the extension in another folder. */
export async function openInFirefox(
  url: string,
  extension = builtFolder('firefox'),
): Promise<FirefoxDuban> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    // Opens the browser's own window to this session, not to pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: null,
  });
  const bidi = new Bidi(browser);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const id = JSON.stringify(await browser.installExtension(extension));
  await page.goto(url);

  const contextOf = async (address: string) =>
    (await bidi.tabs()).find((tab) => tab.url === address)?.context;
  const inEachClosedRoot = async (functionDeclaration: string) => {
    const context = (await contextOf(url)) ?? '';
    const roots = await bidi.closedRoots(context);
    return Promise.all(roots.map((root) => bidi.call(context, functionDeclaration, root)));
  };

  return {
    page,
    async clickToolbar() {
      await page.bringToFront();
      // What a click on the button calls, and the browser's own shortcut for it.
      await bidi.inBrowserWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${id});
        const button = ExtensionParent.apiManager.global.browserActionFor(extension);
        await button.triggerAction(window);
      })()`);
    },
    async hover(text, within) {
      const point = await page.evaluate(middleOfText, [text, within] as const);
      if (!point) throw new Error(`“${text}” stands nowhere in ${within}`);
      await glideTo(page.mouse, point);
    },
    async cardText() {
      const texts = await inEachClosedRoot(
        `(root) => [...root.children].map((child) => child.innerText ?? '').join('\\n')`,
      );
      return texts.join('\n');
    },
    async clickInCard(label) {
      const points = await inEachClosedRoot(`(root) => {
        const button = [...root.querySelectorAll('button')].find((one) =>
          [one.innerText.trim(), one.ariaLabel].includes(${JSON.stringify(label)}));
        const box = button?.getBoundingClientRect();
        return box ? JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) : null;
      }`);
      const point = points.find((one) => typeof one === 'string');
      if (point === undefined) throw new Error(`no button “${label}” is shown`);
      const { x, y } = parse(object({ x: number(), y: number() }), JSON.parse(point));
      await page.mouse.click(x, y);
    },
    async openExtensionPage(path) {
      const opened = await bidi.inBrowserWindow(`(() => {
        const host = WebExtensionPolicy.getByID(${id}).mozExtensionHostname;
        const address = 'moz-extension://' + host + '/' + ${JSON.stringify(path)};
        gBrowser.addTab(address, {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
          inBackground: false,
        });
        return address;
      })()`);
      const address = parse(string(), opened);
      return async () => {
        const context = await contextOf(address);
        return context ? String(await bidi.call(context, '() => document.body.innerText')) : '';
      };
    },
    close: () => browser.close(),
  };
}
