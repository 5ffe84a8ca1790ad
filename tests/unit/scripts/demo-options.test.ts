import { expect, it } from 'vitest';
import { readDemoOptions } from '@/scripts/demo/options';
import { UsageError } from '@/scripts/setup/read-arguments';

it.each<[string, string, ReturnType<typeof readDemoOptions>]>([
  ['nothing asked: the sample in a window', '', { url: null, screenshot: null }],
  ['a page', '--url https://example.com/a', { url: 'https://example.com/a', screenshot: null }],
  ['a picture', '--screenshot out/a.png', { url: null, screenshot: 'out/a.png' }],
  ['both', '--url=http://a.cn --screenshot=A.PNG', { url: 'http://a.cn', screenshot: 'A.PNG' }],
])('%s', (_why, line, expected) =>
  expect(readDemoOptions(line.split(' ').filter(Boolean), true)).toEqual(expected),
);

it.each<[string, string, RegExp]>([
  ['an unknown option', '--bilingual', /'--bilingual'[^]*Usage:/],
  ['an option without its value', '--url', /Usage:/],
  ['a page that no extension is let into', '--url file:///etc/hosts', /no http or https/],
  ['half an address', '--url gmw.cn', /no http or https/],
  ['a picture in another format', '--screenshot a.jpg', /does not end in \.png/],
])('%s is explained', (_why, line, message) => {
  const read = () => readDemoOptions(line.split(' '), true);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});

it('without a screen a picture can be taken, a window not opened', () => {
  expect(readDemoOptions(['--screenshot', 'a.png'], false).screenshot).toBe('a.png');
  expect(() => readDemoOptions([], false)).toThrow('--screenshot');
});
