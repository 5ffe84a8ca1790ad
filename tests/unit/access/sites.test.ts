import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  alwaysOnSites,
  forgetAnki,
  isAlwaysOn,
  isAnkiAlone,
  registerGrantedSites,
  requestAnki,
  requestSite,
  watchSites,
} from '@/lib/access';

const { granted, registered, answers, heard } = vi.hoisted(() => ({
  granted: new Set<string>(),
  /** What each registered script matches, by its id. */
  registered: new Map<string, readonly string[]>(),
  /** What the reader says at the browser's prompt. */
  answers: { yes: true },
  heard: { added: [] as (() => void)[] },
}));

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const later = <T>(value: T) => Promise.resolve(value);
  interface Script {
    readonly id: string;
    readonly matches: readonly string[];
  }
  return {
    browser: {
      storage: fakeBrowser.storage,
      permissions: {
        getAll: () => later({ origins: [...granted] }),
        contains: ({ origins: [site = ''] }: { origins: string[] }) => later(granted.has(site)),
        request: async ({ origins: [site = ''] }: { origins: string[] }) => {
          if (!granted.has(site) && answers.yes) {
            granted.add(site);
            for (const listener of heard.added) listener();
          }
          return granted.has(site);
        },
        remove: ({ origins: [site = ''] }: { origins: string[] }) => later(granted.delete(site)),
        onAdded: { addListener: (listener: () => void) => heard.added.push(listener) },
        onRemoved: { addListener: () => {} },
      },
      scripting: {
        getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
        registerContentScripts: async ([{ id, matches }]: [Script]) => {
          if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          registered.set(id, matches);
        },
        updateContentScripts: async ([{ id, matches }]: [Script]) => {
          if (!registered.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
          registered.set(id, matches);
        },
        unregisterContentScripts: async () => registered.clear(),
      },
    },
  };
});

const NEWS = 'https://www.gmw.cn/*';
const LOCAL = 'http://127.0.0.1/*';
const page = 'http://127.0.0.1:8000/story.html';

beforeEach(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  fakeBrowser.reset();
  granted.clear();
  registered.clear();
  answers.yes = true;
});

/** The sites the reader script starts on by itself. */
const startsOn = async () => {
  await registerGrantedSites();
  return [...registered.values()].flat();
};

describe('what is granted for Anki', () => {
  it('is no site that starts by itself', async () => {
    await requestSite(NEWS);
    expect(await requestAnki()).toBe(true);
    expect(await alwaysOnSites()).toEqual([NEWS]);
    expect(await isAlwaysOn(page)).toBe(false);
    expect(await startsOn()).toEqual([NEWS]);
    expect(await isAnkiAlone()).toBe(true);
  });

  it('is known for what it is when the browser tells of it', async () => {
    const sites = new Promise<readonly string[]>((resolve) => {
      heard.added.push(() => void alwaysOnSites().then(resolve));
    });
    await requestAnki();
    expect(await sites).toEqual([]);
  });

  it('is one once the reader chooses it', async () => {
    await requestAnki();
    const change = new Promise((resolve) => watchSites(resolve));
    expect(await requestSite(LOCAL)).toBe(true);
    expect(await change).toBe('added');
    expect(await isAlwaysOn(page)).toBe(true);
    expect(await startsOn()).toEqual([LOCAL]);
    expect(await isAnkiAlone()).toBe(false);
  });

  it('stays one that was chosen before', async () => {
    await requestSite(LOCAL);
    expect(await requestAnki()).toBe(true);
    expect(await startsOn()).toEqual([LOCAL]);
  });

  it('can be refused, which says nothing of a later choice', async () => {
    answers.yes = false;
    expect(await requestAnki()).toBe(false);
    expect(await isAnkiAlone()).toBe(false);
    // In the browser's own list of sites, past us.
    granted.add(LOCAL);
    expect(await startsOn()).toEqual([LOCAL]);
  });

  it('can be taken back, which says nothing of a later choice either', async () => {
    await requestAnki();
    await forgetAnki();
    expect(await isAnkiAlone()).toBe(false);
    granted.add(LOCAL);
    expect(await startsOn()).toEqual([LOCAL]);
  });
});

describe('registerGrantedSites', () => {
  it('can be asked for twice at once', async () => {
    granted.add(NEWS);
    await Promise.all([registerGrantedSites(), registerGrantedSites()]);
    expect([...registered.values()]).toEqual([[NEWS]]);
  });

  it('leaves nothing where nothing is granted any more', async () => {
    granted.add(NEWS);
    expect(await startsOn()).toEqual([NEWS]);
    granted.clear();
    expect(await startsOn()).toEqual([]);
  });
});
