import { describe, expect, it } from 'vitest';
import { sitePattern, untouchableKind } from '@/lib/access';

describe('untouchableKind', () => {
  it.each([
    ['chrome://settings/', 'browserPage'],
    ['about:addons', 'browserPage'],
    ['edge://newtab/', 'browserPage'],
    [undefined, 'browserPage'],
    ['https://chromewebstore.google.com/detail/x', 'extensionStore'],
    ['https://addons.mozilla.org/zh-CN/firefox/', 'extensionStore'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'extensionStore'],
    ['https://example.com/report.pdf?page=2', 'pdf'],
    ['file:///home/reader/report.PDF', 'pdf'],
    ['file:///home/reader/article.html', 'localFile'],
    ['chrome-extension://abcdef/page.html', 'otherExtension'],
    ['moz-extension://abcdef/page.html', 'otherExtension'],
    ['https://example.com/', 'refused'],
  ])('%s: %s', (url, kind) => {
    expect(untouchableKind(url)).toBe(kind);
  });
});

describe('sitePattern', () => {
  it.each([
    ['https://world.gmw.cn/2025-02/17/content_1.htm?a=b#c', 'https://world.gmw.cn/*'],
    ['http://localhost:8080/x', 'http://localhost/*'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/*'],
    ['https://新闻.中国/a', 'https://xn--efvy88h.xn--fiqs8s/*'],
    ['file:///home/reader/article.html', null],
    ['chrome://settings/', null],
    ['', null],
  ])('%s: %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});
