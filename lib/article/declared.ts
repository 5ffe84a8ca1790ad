/**
 * What the page declares about itself to machines: JSON-LD, Open Graph and meta elements. Much of
 * it is careless (authors like "name, email@gmail.com", JSON with line feeds in strings), so nothing
 * is taken on trust: who uses a value checks it against the page.
 */
export interface Declared {
  /** The document's title, with the site's name mostly. */
  readonly titles: readonly string[];
  readonly headlines: readonly string[];
  readonly siteNames: readonly string[];
  readonly authors: readonly string[];
  readonly sources: readonly string[];
  readonly dates: readonly string[];
  /** The JSON-LD type or `og:type` speaks of a single article. */
  readonly isArticle: boolean;
  /** The `og:type` speaks of a video. */
  readonly isVideo: boolean;
  /** What the page's buttons say. */
  readonly buttons: readonly string[];
}

const ARTICLE_TYPE =
  /^(?:NewsArticle|Article|ReportageNewsArticle|BlogPosting|AnalysisNewsArticle|OpinionNewsArticle)$/i;

/** Meta names, lower case, by what they tell. */
const META: {
  readonly [name: string]: 'headlines' | 'siteNames' | 'authors' | 'sources' | 'dates';
} = {
  'og:title': 'headlines',
  'twitter:title': 'headlines',
  articletitle: 'headlines',
  headline: 'headlines',
  'og:site_name': 'siteNames',
  sitename: 'siteNames',
  'application-name': 'siteNames',
  'apple-mobile-web-app-title': 'siteNames',
  author: 'authors',
  'article:author': 'authors',
  'og:article:author': 'authors',
  byl: 'authors',
  source: 'sources',
  contentsource: 'sources',
  mediaid: 'sources',
  'article:published_time': 'dates',
  'og:article:published_time': 'dates',
  'og:release_date': 'dates',
  'og:time': 'dates',
  datepublished: 'dates',
  pubdate: 'dates',
  publishdate: 'dates',
  'publish-date': 'dates',
  publish_date: 'dates',
  'date.issued': 'dates',
  'weibo: article:create_at': 'dates',
  date: 'dates',
};

export function readDeclared(document: Document): Declared {
  const lists = { headlines: [], siteNames: [], authors: [], sources: [], dates: [] } as {
    [list in 'headlines' | 'siteNames' | 'authors' | 'sources' | 'dates']: string[];
  };
  let isArticle = false;
  let isVideo = false;
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const facts = readJsonLd(script.textContent ?? '');
    isArticle ||= facts.isArticle;
    for (const [list, value] of facts.values) lists[list].push(value);
  }
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    const name = ['property', 'name', 'itemprop']
      .map((key) => meta.getAttribute(key))
      .find(Boolean);
    if (content === '' || !name) continue;
    const list = META[name.trim().toLowerCase()];
    if (list !== undefined) lists[list].push(content);
    if (name === 'og:type' && /^(?:article|news|blog)/i.test(content)) isArticle = true;
    if (name === 'og:type' && /^video/i.test(content)) isVideo = true;
  }
  const buttons = [...document.querySelectorAll('button')].map((one) => one.textContent ?? '');
  return { ...lists, titles: [document.title], isArticle, isVideo, buttons };
}

interface JsonLdFacts {
  readonly isArticle: boolean;
  readonly values: readonly (readonly ['headlines' | 'authors' | 'sources' | 'dates', string])[];
}

/** Longer JSON-LD than this describes a catalogue, not a story. */
const LONGEST_JSON = 400_000;

function readJsonLd(json: string): JsonLdFacts {
  if (json.length > LONGEST_JSON) return { isArticle: false, values: [] };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return readBrokenJsonLd(json);
  }
  for (const node of articleNodes(data)) {
    const values: (readonly ['headlines' | 'authors' | 'sources' | 'dates', string])[] = [];
    for (const name of namesIn(node['headline'])) values.push(['headlines', name]);
    for (const name of namesIn(node['author'])) values.push(['authors', name]);
    for (const name of namesIn(node['datePublished'] ?? node['pubDate']))
      values.push(['dates', name]);
    return { isArticle: ARTICLE_TYPE.test(namesIn(node['@type'])[0] ?? ''), values };
  }
  return { isArticle: false, values: [] };
}

/** Objects that describe an article, at the top, in an array or in `@graph`; Baidu's have no type. */
function* articleNodes(data: unknown): Iterable<{ readonly [key: string]: unknown }> {
  const waiting = [data];
  for (let seen = 0; waiting.length > 0 && seen < 200; seen++) {
    const node = waiting.shift();
    if (Array.isArray(node)) waiting.push(...(node as readonly unknown[]).slice(0, 100));
    if (!isRecord(node)) continue;
    const type = namesIn(node['@type'])[0];
    if (type === undefined ? 'pubDate' in node : ARTICLE_TYPE.test(type)) yield node;
    if (Array.isArray(node['@graph'])) waiting.push(node['@graph']);
  }
}

/** The strings of a value, of its `name`, or of those in an array. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return (value as readonly unknown[]).slice(0, 10).flatMap(namesOfOne);
  return namesOfOne(value);
}

function namesOfOne(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()];
  return isRecord(value) && typeof value['name'] === 'string' ? [value['name'].trim()] : [];
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What can be read of JSON that does not parse: string values of the keys that matter. */
function readBrokenJsonLd(json: string): JsonLdFacts {
  const value = (key: string) =>
    new RegExp(`"${key}"\\s*:\\s*"([^"\\n]{1,300})"`).exec(json)?.[1]?.trim();
  const values: (readonly ['headlines' | 'authors' | 'sources' | 'dates', string])[] = [];
  const [headline, date] = [value('headline'), value('datePublished') ?? value('pubDate')];
  if (headline !== undefined) values.push(['headlines', headline]);
  if (date !== undefined) values.push(['dates', date]);
  return { isArticle: ARTICLE_TYPE.test(value('@type') ?? ''), values };
}
