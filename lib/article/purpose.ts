/**
 * Pages with sound sentences that are no stories, told by what one does on them: buy, apply, agree.
 * The marks are the buttons and section names that such a page can't do without, and who is
 * addressed: terms of use say “您” in every sentence, reports only in quotations.
 */
import type { Findings } from './findings';
import type { Page } from './page';
import type { Line } from './walk';

/** Pages that sites have of themselves, by their whole title. */
const OF_THE_SITE =
  /^(?:关于|關於|联系|聯繫|聯絡|加入)(?:我们|我們|本站|本网|.{2,6}[网網])$|^(?:(?:广告|廣告)(?:服务|服務|刊登|合作)|招聘(?:信息|英才)|帮助中心|說明中心|常见问题|常見問題|网站地图|網站地圖|友情链接|意见反馈|意見回饋|(?:会员|會員|用户|使用者)?(?:登录|登入|注册|註冊)|找回密码|(?:版权|版權|免责|免責|法律|网站|網站)(?:声明|聲明)|下载中心|客户端下载)$|^(?:首[页頁]|主[页頁])$/;

/** The end of a site's name, as its front page has it for a headline; a dated story may end like that, too. */
const SITE = /(?:官[网網]|百科全[书書])$/;

/** The end of a title of terms; a report of such terms may end like that, too. */
const TERMS =
  /(?:协议|協議|条款|條款|政策|声明|聲明|规范|規範|须知|須知|指引|公约|公約)(?:（.{2,12}）)?$/;

/** Buttons to buy, book or apply by. */
const CALL =
  /^(?:加入|放入|添加到)(?:购物车|購物車)|^(?:我要|立即|直接|马上|馬上)(?:购买|購買|抢购|搶購|结账|結帳|报名|報名|预订|預訂|预约|預約|申请|申請)$|^(?:去结算|到货通知|貨到通知|获取|取得|安装|安裝)$/;

const VACANCY =
  /^[【[]?(?:职位|岗位|工作|職位|職缺)?(?:描述|职责|要求|說明|内容|條件)|^[【[]?任职(?:要求|资格|条件)|^[【[]?(?:薪资|福利)待遇/;

/** What stands over the text about a thing that the page offers: 公司简介, 视频简介：…, 软件介绍. */
const DESCRIPTION =
  /^[【[]?(?:公司|企业|企業|视频|影片|节目|節目|内容|內容|剧情|劇情|软件|应用|游戏|商品|产品|產品|宝贝|图书|小说|作品|专辑|课程|基本|详细)?(?:简介|簡介|介绍|介紹|概况|概況|描述|详情|詳情|信息|資訊)[】\]]?(?:$|\s*[:：])/;

/** A page that lists what a word may mean. */
const MEANINGS = /^[^。]{1,20}(?:可以?|可能)(?:是?指|代表)[^。]{0,8}[：:]$/;

/** Entries of a table of contents. */
const CHAPTER = /^第\s*[\d一二三四五六七八九十百千零]+\s*[章节節回卷集话話]/;
const LEAST_CHAPTERS = 10;

/** Terms say it once in twenty characters. A letter or advice to readers does so in eighty. */
const ADDRESSED = 1 / 45;
/** Fewer than this many are no habit. */
const LEAST_ADDRESSES = 5;

/** @returns log-odds against a story, 0 or less */
export function purposeWeight({ page, story, headline, declared, hasDate }: Findings): number {
  const { buttons, isVideo, isArticle } = declared;
  const texts = story.map((line) => page.outline.lines[line]?.text ?? '');
  const title = headline.text.trim();
  if (OF_THE_SITE.test(title) || (SITE.test(title) && !hasDate && !isArticle)) return -9;
  const isAddressed = isToTheReader(texts);
  if (TERMS.test(title) && (isAddressed || (!hasDate && !headline.confirmed))) return -8;
  const shown = page.outline.lines.map(({ text }) => text).filter((text) => text.length <= 12);
  if ([...shown, ...buttons].some((text) => CALL.test(text.trim()))) {
    // A long text may have an advertisement beside it.
    const prose = story.filter((line) => page.measured[line]?.look === 'prose').length;
    return prose >= LONG_STORY ? -2.5 : hasDate && headline.confirmed ? -3.5 : -5;
  }
  if (isVideo || isDescription(page, story)) return -3;
  if (MEANINGS.test(texts[0] ?? '')) return -4;
  if (!hasDate && !isArticle && isOffer(page, story)) return -3;
  const vacancies = shown.filter((text) => VACANCY.test(text)).length;
  if (vacancies >= 2) return -4;
  return isAddressed ? -2 : 0;
}

/** Paragraphs of more than most goods are described in. */
const LONG_STORY = 8;

/** A price that stands alone, or how to reach who offers it. */
const PRICE = /^(?:[￥¥]|(?:NT|HK)?\$)\s?\d[\d,.]*|^\d[\d,.]*\s?[元萬万](?:\/|起|$)/;
const CONTACT =
  /(?:电话|電話|热线|熱線|手机|手機|传真|傳真|邮编|郵編|联系人|聯絡人)\s*[:：]?\s*[\d*(（+]|联系人|聯絡人/;
/** More of a story than this many lines is not written to reach the writer. */
const LONGEST_OFFER = 12;
/** Lines below it that may say whom to ring. */
const BELOW = 2;

function isOffer({ outline }: Page, story: readonly number[]): boolean {
  if (story.length > LONGEST_OFFER) return false;
  const [first = 0, last = 0] = [story[0], story.at(-1)];
  const isContact = outline.lines
    .slice(first, last + 1 + BELOW)
    .some(({ text }) => text.length <= 60 && CONTACT.test(text));
  return isContact || outline.lines.some(isPrice);
}

const isPrice = ({ text, linked }: Line): boolean =>
  text.length <= 24 && linked === 0 && PRICE.test(text);

/** The story begins with such a heading, or right under it. */
function isDescription(page: Page, story: readonly number[]): boolean {
  const first = story[0] ?? 0;
  return [first - 1, first].some((line) => {
    const text = page.outline.lines[line]?.text ?? '';
    return DESCRIPTION.test(text) && page.measured[line]?.look !== 'link';
  });
}

/** Whether the page lists the chapters of a book. */
export function isContents({ outline, measured }: Page): boolean {
  const chapters = outline.lines.filter(
    ({ text }, line) => measured[line]?.look === 'link' && CHAPTER.test(text),
  );
  return chapters.length >= LEAST_CHAPTERS;
}

function isToTheReader(texts: readonly string[]): boolean {
  let [addresses, length] = [0, 0];
  for (const text of texts) {
    addresses += text.split('您').length - 1;
    length += text.length;
  }
  return addresses >= LEAST_ADDRESSES && addresses >= length * ADDRESSED;
}
