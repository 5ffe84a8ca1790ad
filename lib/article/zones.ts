/**
 * What a box says of itself: its name, role and class words. Pages name their parts for their
 * style sheets, and the whole trade uses the same few words, in English or in pinyin.
 *
 * A word is only a hint: a body may well sit in `class="content has-sidebar"`. Who asks decides
 * whether the box is small enough for the hint to hold.
 */
export type Zone = 'body' | 'clutter' | 'discussion' | 'caption' | 'heading-area';

const BODY =
  'article articlebody articlecontent articletext articlecontainer articleinner post postbody posttext postcontent ' +
  'story storybody entry content contents contenttext contentbody contentmain contentbox text txt body ' +
  'endtext artibody article-body detail zoom zhengwen zw neirong trs editor richtext richmedia rich news newstext ' +
  'newsbody newscontent newstxt markdown prose cnt con';

const DISCUSSION =
  'comment comments cmt cmts commt pinglun reply replies huifu discuss discussion disqus sohucs tie gentie ' +
  'forum thread bbs chat message messages livechat feedback liuyan';

const CLUTTER =
  'share sharing shares bdshare bdsharebuttonbox jiathis bshare fenxiang social sns ' +
  'related relate relates relation relative relational xiangguan xgxw xgyd recommend recommends recommended recommendation ' +
  'recommendations recom tuijian tj guess like likes more hot hots hotnews rank ranking ranklist paihang top10 ' +
  'sidebar aside sidecol rightbar footer foot copyright copy banquan nav navs navbar navigation menu menus submenu crumb ' +
  'crumbs breadcrumb breadcrumbs position weizhi path ad ads adv advert adverts advertise advertisement ' +
  'sponsor sponsored promo promotion guanggao gg banner popup modal dialog toast mask tooltip toolbar tools tool ' +
  'login logins signin register search searchbar tags tag taglist keywords keyword pager pages page-nav pagination ' +
  'paginator fenye qrcode qr erweima ewm subscribe subscription newsletter download app ' +
  'disclaimer shengming mianze statement report jubao mood motions vote poll emoji zan praise ' +
  'zebian responsibility liability editorinfo topbar header masthead topnav subnav hide hidden none ' +
  'twitter tweet instagram weather widget widgets links friendlink youlian footnav toc catalog sitesub siteSub jump printfooter catlinks ' +
  'mw-editsection navbox reflist references';

const CAPTION =
  'caption captions imgcaption imgdesc imgdescr descr pictext picdesc figcaption imgtext imgnote ' +
  'photocaption imageinfo tushuo zhaiyao-img';

/** Each word's zones; a few speak for two. */
const WORDS: ReadonlyMap<string, readonly Zone[]> = zonesByWord([
  ['discussion', DISCUSSION],
  ['clutter', CLUTTER],
  ['caption', CAPTION],
  ['body', BODY],
]);

function zonesByWord(lists: readonly (readonly [Zone, string])[]): ReadonlyMap<string, Zone[]> {
  const words = new Map<string, Zone[]>();
  for (const [zone, list] of lists) {
    for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), zone]);
  }
  return words;
}

const ELEMENTS: { readonly [name: string]: Zone } = {
  nav: 'clutter',
  footer: 'clutter',
  aside: 'clutter',
  dialog: 'clutter',
  menu: 'clutter',
  figcaption: 'caption',
  article: 'body',
};

const ROLES: { readonly [role: string]: Zone } = {
  navigation: 'clutter',
  banner: 'clutter',
  complementary: 'clutter',
  contentinfo: 'clutter',
  search: 'clutter',
  dialog: 'clutter',
  menu: 'clutter',
  note: 'clutter',
  log: 'discussion',
  feed: 'discussion',
  article: 'body',
};

/** What boxes say of themselves; pages repeat the same few names a thousand times, and each is read once. */
export class Zones {
  readonly #byNaming = new Map<string, readonly Zone[]>();

  /** The zones the element's name, role, itemprop, id and class speak for; often none. */
  of(element: Element): ReadonlySet<Zone> {
    const byName = ELEMENTS[element.localName];
    if (!element.hasAttributes()) return byName === undefined ? NONE : new Set([byName]);
    const [byId, byClass] = [
      this.#named(element.id),
      this.#named(element.getAttribute('class') ?? ''),
    ];
    const byRole = ROLES[element.getAttribute('role') ?? ''];
    const isBody = /articleBody/i.test(element.getAttribute('itemprop') ?? '');
    if (
      byName === undefined &&
      byRole === undefined &&
      !isBody &&
      byId.length + byClass.length === 0
    )
      return NONE;
    const zones = new Set([...byId, ...byClass]);
    if (byName !== undefined) zones.add(byName);
    if (byRole !== undefined) zones.add(byRole);
    if (isBody) zones.add('body');
    return zones;
  }

  #named(naming: string): readonly Zone[] {
    if (naming === '') return NO_NAMES;
    const known = this.#byNaming.get(naming) ?? zonesNamed(naming.slice(0, 400));
    this.#byNaming.set(naming, known);
    return known;
  }
}

const NONE: ReadonlySet<Zone> = new Set();
const NO_NAMES: readonly Zone[] = [];

/** `newsList-hot_2aB` → whole `newslist-hot`, and `news`, `list`, `hot`. */
function zonesNamed(naming: string): readonly Zone[] {
  const zones: Zone[] = [];
  const note = (word: string) => {
    for (const zone of WORDS.get(word) ?? []) if (!zones.includes(zone)) zones.push(zone);
  };
  for (const name of naming.split(/\s+/)) {
    for (const word of name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/))
      note(word.toLowerCase());
    note(name.toLowerCase().replace(/[\d_-]+/g, ''));
  }
  return zones;
}
