import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '@/scripts/setup/root';

const LOCALES = ['en', 'zh_CN'];

/** Every message of a locale by its path: "popup.title". */
function messages(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value ?? {}))
        collect(inner, path ? `${path}.${key}` : key);
  };
  collect(parse(readFileSync(join(root, `components/locales/${locale}.yml`), 'utf8')), '');
  return found;
}

/** A plural's forms count as one message. */
const keys = (locale: string) =>
  [...new Set([...messages(locale).keys()].map((key) => key.replace(/\.(?:\d+|n)$/, '')))].sort();

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);

describe('locales', () => {
  it('hold the same messages in every language', () => {
    for (const locale of LOCALES) expect(keys(locale)).toEqual(keys('en'));
  });

  it('fill the same gaps in every language', () => {
    const english = messages('en');
    for (const [key, message] of messages('zh_CN')) {
      const gaps = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
      expect([key, gaps(message)]).toEqual([key, gaps(english.get(key) ?? message)]);
    }
  });

  it('hold every message that the interface asks for by name', () => {
    const asked = sources.flatMap((source) =>
      Array.from(source.matchAll(/\bt\('([^']+)'/g), ([, key = '']) => key),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !keys('en').includes(key))).toEqual([]);
  });
});
