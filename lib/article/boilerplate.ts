/**
 * Lines that stand around stories and are no part of them, told by their wording. The press of the
 * whole Chinese-writing world uses the same few formulas, so both scripts are listed side by side.
 */

const CREDIT_ROLES =
  '责任编辑|責任編輯|责编|責編|本文编辑|本文編輯|值班编辑|编辑|編輯|主编|主編|校对|校對|校阅|审核|審核|监制|監製|监审|审读|终审|' +
  '统筹|排版|美编|视觉|总值班|策划|核稿';

const CREDIT = new RegExp(
  String.raw`^[\[【〔(（<＜/／\s]*(?:${CREDIT_ROLES})(?:[/／、](?:${CREDIT_ROLES}))*\s*[:：丨|︱/／]`,
);

const SOURCE =
  /^[[【(（\s]*(?:本?文章?来源|本?文章?來源|来源|來源|稿源|稿件来源|信息来源|資料來源|转自|作者|文章作者|发布时间|發布時間|发稿时间|更新时间|最后更新|时间|日期)\s*[:：丨|︱]|^[图圖]像[来來]源[，,]/;

/** Where else the text has appeared, in brackets: as a sentence of its own it opens many a text. */
const FIRST_PRINT =
  /^[（(【[]\s*(?:本文|原文|此文)(?:首发|首發|原载|原載|原刊|刊于|刊於|来自|來自|选自|選自|转自|轉自|摘自|发表于|發表於)/;

/** What stands in the row under a headline. */
const IMPRINT_PARTS = [
  /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/,
  /\d+\s*(?:次阅读|次浏览|阅读|人阅读|条?评论|條評論|人参与|次點閱)|(?:阅读|浏览|评论|点击|人气)(?:量|数)?\s*[:：(（]?\s*\d/,
  /(?:来源|來源|稿源|转自)\s*[:：]?/,
  /(?:作者|记者|記者|编辑|編輯|责编|撰文)\s*[:：]?/,
];

/** A row of at least two of date, counts, source and author, without a sentence. */
const isImprintRow = (text: string): boolean =>
  text.length <= 120 &&
  !/[。！？，]/.test(text) &&
  IMPRINT_PARTS.filter((part) => part.test(text)).length >= 2;

/** A line that begins what follows the story: nothing after it is the story's. */
const AFTERWORD = new RegExp(
  '^[\\[【〔▌■◆●▍▼◎>》\\s]*(?:' +
    '相关(?:故事|话题|稿件|阅读|新闻|报道|文章|推荐|链接|资讯|内容|专题|主题|视频|评论|图集|搜索)|相關(?:閱讀|新聞|報導|報道|文章|推薦|連結|主題|影音)|' +
    '(?:延伸|推荐|精彩|热门|深度|猜你|更多|往期)(?:阅读|推荐|文章|喜欢|新闻|精彩|评论|内容|回顾)|(?:延伸|推薦|更多|熱門|精選|猜你)(?:閱讀|推薦|文章|喜歡|新聞|報導|內容)|' +
    '为您推荐|为你推荐|為您推薦|為你推薦|大家都在看|大家都在搜|大家还看了|猜你想看|热门排行|热点推荐|热点排行|今日热点|今日推荐|编辑推荐|编辑精选|' +
    '看更多|你可能(?:也|还|還)?(?:会|會)?(?:喜欢|喜歡|感兴趣|想看)|您可能(?:也|还|還)?(?:会|會)?(?:喜欢|喜歡|感兴趣|感興趣|想看)|' +
    '(?:网友|網友|全部|最新|热门|精彩|精选|我要|发表|用户|文明上网理性发)?(?:评论|評論|跟贴|留言|回應|回响|迴響)(?:\\s*[(（]?\\d*[)）]?条?|区|區|列表)$|' +
    '发表(?:评论|意见|看法)|發表(?:評論|意見|看法)|我有话说|网友跟贴|留言(?:须知|須知|规则|規則)|' +
    '(?:参考|參考)(?:资料|資料|文献|文獻|来源|來源)$|外部(?:链接|連結)$|' +
    '(?:商品|用户|用戶|买家|買家|累计|累計)(?:评价|評價)(?:\\s*[(（]?\\d*[)）]?条?)$|(?:评分|評分)[及与與](?:评论|評論)|' +
    '版权声明|版權聲明|免责声明|免責聲明|特别声明|特別聲明|著作权|' +
    '本网站所刊载信息|凡本网注明|凡本网站注明|' +
    '上一篇|下一篇|阅读剩余全文|閱讀剩餘全文|您此时的心情|新闻表情排行|' +
    '返回(?:首页|搜狐|列表|顶部)|' +
    'See also|Related' +
    ')',
);

/** The same, where the line is a statement and so long that its first words must settle it. */
const STATEMENT =
  /^[[【(（*※＊\s]*(?:(?:特别|特別|郑重|免责|免責|版权|版權)?(?:声明|聲明)\s*[:：]|本文(?:仅|僅)代表|以上内容(?:仅|为|来自|由)|以上觀點|未经(?:授权|许可|允许|书面)|未經(?:授權|許可|允許|同意)|转载(?:请|須|须|自)|轉載請|投资有风险|風險提示|风险提示|本文为.{0,12}(?:原创|独家)|本文[由经經].{2,24}(?:授权|授權)|文章内容仅供参考|本站(?:所有|部分))/;

/** Buttons and hints whose wording no sentence of a story begins with. */
const CONTROL = new RegExp(
  '^[\\[【(（\\s]*(?:' +
    '分享(?:到|至|给|本文|文章|$)|分享：|打印本页|列印|关闭窗口|字[号體体]|大\\s*中\\s*小|A[+-]|' +
    '点击(?:右上角|查看|进入|观看|下载|收听|播放|图片|关注|上方|蓝字|阅读|加载|此处)|點擊|长按|長按|扫一?扫|掃一?掃|微信扫|手机扫|用微信|' +
    '(?:请|請)?(?:继续|繼續)往下(?:阅读|閱讀)|展开(?:全文|阅读|更多)?$|展開(?:全文|更多)?$|收起$|阅读(?:全文|原文|更多|量|数)|閱讀全文|繼續閱讀|继续阅读|查看(?:更多|全文|原文)|加载更多|載入更多|' +
    '上一页|上一頁|第\\s*\\d+\\s*页|尾页|返回顶部|回到顶部|' +
    '我要(?:纠错|反馈|评论|投稿|举报)|复制链接|複製連結|' +
    '[赞讚]\\s*\\d*$|在看|评论\\s*\\d*$|評論\\s*\\d*$|回复\\s*\\d*$|阅读\\s*\\d|人参与|人阅读|次阅读|次浏览|' +
    '(?:您|你)?(?:所在|当前|现在|現在|目前)(?:的)?位置|请使用浏览器|.{0,16}(?:启用|啟用|开启)\\s*JavaScript|(?:您的|你的|当前)?(?:浏览器|瀏覽器)(?:不支持|版本过低)|正在阅读|正在加载|加载中|视频加载中|Advertisement|' +
    '关键[词字]\\s*[:：]|關鍵字\\s*[:：]|责任声明|原创$|微信号|功能介绍|下载(?:客户端|APP)|打开(?:APP|客户端|微信)|' +
    '\\+\\d+$|◎|分页|本文共|共\\d+页|\\[?(?:编辑|編輯|edit)(?:源代码)?\\]?$' +
    ')',
  'i',
);

/** Buttons whose words begin sentences as well: 关注 alone, but not 关注民生，就是关注未来。 */
const BUTTON =
  /^[[【(（\s]*(?:收藏|打印|关闭|放大|缩小|点赞|點讚|扫描|展開|收起|下一[页頁]|首页|举报|檢舉|纠错|登录|登入|注册|註冊|关注|已关注|關注|订阅|訂閱|转发|轉發|浏览|播放|暂停|重播|广告|廣告|关键[词字]|關鍵字|标签|標籤|图集)/;

/** Rows of buttons: each word of the line is one of these, or a count. */
const BUTTON_WORDS =
  /^(?:播报|编辑|編輯|讨论|討論|评论|評論|分享|收藏|举报|檢舉|点赞|點讚|[赞讚踩顶]|赞同|讚同|喜欢|喜歡|感谢|感謝|回复|回覆|回应|引用|转发|轉發|推荐|推薦|打印|列印|复制|打赏|支持|反对|有用|没用|关注|更多|微信|微博|朋友圈|追问|投诉|纠错|盖楼|私信|\d[\d.,万]*)$/;
export const isButtonRow = (text: string): boolean => {
  if (text.length > 40) return false;
  const words = text.split(/[\s|·丨/()（）[\]]+/).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.some((word) => !/\d/.test(word)) &&
    words.every((word) => BUTTON_WORDS.test(word))
  );
};

/** Behind the headings of wikis. */
export const EDIT = /\s*[[［]\s*(?:编辑|編輯|edit)[^\]］]{0,8}[\]］]$/;

/** A pause or stop: a button has none. */
const SENTENCE = /[，。！？；…]/;

/** What sites say of their rights and duties, at their foot or under each story. */
const NOTICE = new RegExp(
  [
    '(?:未经|未經|不得|请勿|請勿|禁止|谢绝).{0,16}(?:转载|轉載|镜像|鏡像|摘编|轉貼)|(?:转载|轉載)[此本]文',
    '(?:版权|版權)所有|[京沪粤浙苏鲁川渝津鄂湘皖闽]ICP[备证]|ICP备|公网安备|Copyright|All Rights Reserved|©',
    '不意味(?:着|著)(?:赞同|认同|贊同|認同)|不代表本(?:网|站|社|报|台|平台|網|報)|仅代表作者|僅代表作者|凡本网|凡注明|凡註明|互联网新闻信息服务许可证|违法和不良信息举报',
  ].join('|'),
  'i',
);

/** Topics of news as well: only a line without a sentence says them as a notice. */
const NOTICE_LINE =
  /(?:版权|版權|著作權|著作权)(?:归|歸|属|屬|所有)|举报电话|您已(?:阅读|閱讀)|用户协议|隱私權政策|隐私政策/;

/** - END -, （完）, 全文完: nothing but the word that says so. Agencies write the Chinese one. */
const END =
  /^[-—–=~·•*\s【（(|]*(?:THE\s+)?(?:END|FIN|(?:全文|本文)?完[了结]?)[-—–=~·•*.。\s】）)|]*$/i;

/** What is asked of readers, and what they get for it. */
const WISHES =
  /订阅|訂閱|下载|下載|关注|關注|追蹤|扫码|扫描|掃描|二维码|二維碼|公众号|公眾號|\bapps?\b|客户端|客戶端|小程序|会员|會員|优惠|優惠|免费|免費|点击|點擊|立即|立刻|快来|欢迎|歡迎|登录|登入|注册|註冊|畅读|暢讀|全文|投稿|爆料|报料|加群|微信|星标|在看|点赞|讚|转发|分享|留言|投票|粉絲|名片|支持|赞助|贊助|捐款|打赏|打賞|脸书|臉書|推播|\blike\b/gi;

/** A short line of wishes and little else: 立即下載App參與投票, 关注公众号，免费畅读全文. */
export const isSolicitation = (text: string): boolean => {
  if (text.length > 80) return false;
  const wishes = new Set(text.toLowerCase().match(WISHES)).size;
  return wishes >= 3 || (wishes === 2 && text.length <= 24 && !SENTENCE.test(text));
};
export const isEndMark = (text: string): boolean => text.length <= 20 && END.test(text);
/** An end mark that is ornament: END, without a Chinese word. */
export const isOrnament = (text: string): boolean => isEndMark(text) && /END|FIN/i.test(text);
/** The words of a link at a paragraph's end that leads away from the story. */
export const isMore = (text: string): boolean =>
  text.length <= 16 &&
  (isControl(text) ||
    /^[[【(（…\s]*(?:返回|(?:更多|详[细情]|詳[細情])[\]】)）>»…\s]*$)/.test(text));
export const isNotice = (text: string): boolean =>
  (text.length <= 400 && NOTICE.test(text)) ||
  (text.length <= 60 && NOTICE_LINE.test(text) && !/[。！？]/.test(text));
export const isCredit = (text: string): boolean => text.length <= 80 && CREDIT.test(text);
export const isSourceLine = (text: string): boolean =>
  (text.length <= 60 && (SOURCE.test(text) || FIRST_PRINT.test(text))) || isImprintRow(text);
export const isAfterword = (text: string): boolean =>
  text.length <= 30 &&
  AFTERWORD.test(text.replace(EDIT, '')) &&
  !/[。！？][”’」』）)]*$/.test(text);
/** 推荐阅读, 相关新闻 alone on a line; not 评论 12, nor 相关专题：…, which stand under headlines, too. */
export const isRelatedHeading = (text: string): boolean =>
  text.length <= 8 &&
  isAfterword(text) &&
  /[阅閱]|[荐薦]|新[闻聞]|文章|[报報][道導]|喜|在看/.test(text);
export const isStatement = (text: string): boolean => STATEMENT.test(text);
export const isControl = (text: string): boolean =>
  text.length <= 40 &&
  (CONTROL.test(text) || (BUTTON.test(text) && !SENTENCE.test(text)) || isButtonRow(text));
