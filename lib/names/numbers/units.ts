/**
 * Units of measurement, money and time that stand inside a number token, with their English names
 * (American spelling, as in CC-CEDICT). Measure words (个, 名, 条) are words of their own.
 */
export interface Unit {
  readonly kind: 'measure' | 'money' | 'time' | 'ratio';
  readonly singular: string;
  readonly plural: string;
  /** A unit that is more often something else: 里 "in", 分 "divide". Not behind a lone 三 or 百. */
  readonly isShy: boolean;
  /** Characters that, standing next, take the unit into a word of their own: 3|米饭, 5|元首. */
  readonly notBefore: string;
  /** One of these is numerator/denominator `to`: the reader is told both, for mu only the second. */
  readonly conversion: Conversion | null;
  /** Units of a chain stand in falling rank: 3小时20分, 五元三角. 0 is never chained. */
  readonly rank: number;
}

export interface Conversion {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly to: string;
  readonly replaces: boolean;
}

export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

type Options = Partial<Pick<Unit, 'isShy' | 'notBefore' | 'conversion' | 'rank'>>;

const unitsByFirst = new Map<string, { readonly form: string; readonly unit: Unit }[]>();

/** The longest unit that starts at `at`, unless the next character takes it; null if none does. */
export function unitAt(text: string, at: number): UnitMatch | null {
  const forms = unitsByFirst.get(text.charAt(at));
  if (forms === undefined) return null;
  for (const { form, unit } of forms) {
    if (!text.startsWith(form, at)) continue;
    const end = at + form.length;
    const next = text[end];
    return next !== undefined && unit.notBefore.includes(next) ? null : { unit, end };
  }
  return null;
}

/** Every character that a unit starts with. */
export function unitInitials(): Iterable<string> {
  return unitsByFirst.keys();
}

function define(kind: Unit['kind'], forms: string, names: string, options: Options = {}): void {
  const [singular = '', plural = singular] = names.split('|');
  const { isShy = false, notBefore = '', conversion = null, rank = 0 } = options;
  const unit: Unit = { kind, singular, plural, isShy, notBefore, conversion, rank };
  for (const form of forms.split(' ')) {
    const [first = ''] = form;
    const known = unitsByFirst.get(first) ?? [];
    known.push({ form, unit });
    known.sort((a, b) => b.form.length - a.form.length);
    unitsByFirst.set(first, known);
  }
}

const shy = { isShy: true };
const converts = (numerator: bigint, denominator: bigint, to: string, replaces = false) => ({
  numerator,
  denominator,
  to,
  replaces,
});

define('money', '元', 'yuan', { notBefore: '旦首帅帥老宵素件气氣勋勳', rank: 6 });
define('money', '元人民币 元人民幣 人民币 人民幣', 'yuan (RMB)');
define('money', '角钱 角錢 毛钱 毛錢', 'jiao');
define('money', '分钱 分錢', 'fen');
define('money', '块钱 塊錢', 'yuan', { rank: 6 });
define('money', '圆 圓', 'yuan', { isShy: true, notBefore: '形满滿桌周' });
define('money', '角', 'jiao', { isShy: true, notBefore: '度落色逐形斗膜', rank: 5 });
define('money', '美元 美金', 'US dollar|US dollars');
define('money', '欧元 歐元', 'euro|euros');
define('money', '英镑 英鎊', 'pound sterling|pounds sterling');
define('money', '日元 日圆 日圓', 'yen');
define('money', '港元 港币 元港币 港幣 元港幣 港圆 港圓', 'Hong Kong dollar|Hong Kong dollars');
define(
  'money',
  '新台币 元新台币 新臺幣 元新臺幣 新台幣 元新台幣 台币 臺幣 台幣',
  'New Taiwan dollar|New Taiwan dollars',
);
define('money', '澳元 澳币 澳幣', 'Australian dollar|Australian dollars');
define('money', '加元 加币 加幣', 'Canadian dollar|Canadian dollars');
define('money', '新元 新加坡元 新币 新幣', 'Singapore dollar|Singapore dollars');
define('money', '新西兰元 纽元 紐元', 'New Zealand dollar|New Zealand dollars');
define('money', '澳门元 澳門元 澳门币 澳門幣', 'pataca|patacas');
define('money', '韩元 韓元 韩圆 韓圓 韓圜 韩币 韓幣', 'won');
define('money', '卢布 盧布', 'ruble|rubles');
define('money', '卢比 盧比', 'rupee|rupees');
define('money', '泰铢 泰銖', 'baht');
define('money', '越南盾', 'Vietnamese dong');
define('money', '印尼盾', 'rupiah');
define('money', '林吉特 令吉', 'ringgit');
define('money', '比索', 'peso|pesos');
define('money', '雷亚尔 雷亞爾', 'real|reais');
define('money', '兰特 蘭特', 'rand');
define('money', '瑞士法郎', 'Swiss franc|Swiss francs');
define('money', '法郎', 'franc|francs');
define('money', '马克 馬克', 'mark|marks', { notBefore: '思龙龍吐西' });
define('money', '里拉', 'lira');
define('money', '第纳尔 第納爾', 'dinar|dinars');
define('money', '里亚尔 里亞爾', 'rial|rials');
define('money', '迪拉姆', 'dirham|dirhams');
define('money', '谢克尔 謝克爾', 'shekel|shekels');
define('money', '克朗', 'krone|kroner');
define('money', '格里夫纳 格里夫納', 'hryvnia');
define('money', '坚戈 堅戈', 'tenge');
define('money', '比特币 比特幣', 'bitcoin|bitcoins');
// Whose dollars depends on where the text was written.
define('money', '$', 'dollar|dollars');

define('measure', '公里 千米 km', 'kilometer|kilometers');
define('measure', '米 公尺 m', 'meter|meters', { notBefore: '饭飯粉线線酒粒兰蘭尔爾字面高' });
define('measure', '厘米 公分 cm', 'centimeter|centimeters');
define('measure', '毫米 mm', 'millimeter|millimeters');
define('measure', '微米', 'micrometer|micrometers');
define('measure', '纳米 奈米 nm', 'nanometer|nanometers');
define('measure', '海里 浬', 'nautical mile|nautical miles');
define('measure', '英里 英哩', 'mile|miles');
define('measure', '英尺 英呎', 'foot|feet');
define('measure', '英寸 英吋 吋', 'inch|inches');
define('measure', '光年', 'light year|light years');
define('measure', '里 华里 華里', 'li', {
  isShy: true,
  notBefore: '程面约約斯长長昂',
  conversion: converts(1n, 2n, 'kilometer|kilometers'),
});
define('measure', '尺', 'chi', {
  isShy: true,
  notBefore: '度寸码碼',
  conversion: converts(1n, 3n, 'meter|meters'),
});
define('measure', '寸', 'cun', { ...shy, conversion: converts(10n, 3n, 'centimeter|centimeters') });
define('measure', '丈', 'zhang', {
  isShy: true,
  notBefore: '夫量',
  conversion: converts(10n, 3n, 'meter|meters'),
});
define('measure', '平方公里 平方千米 km² k㎡', 'square kilometer|square kilometers');
define('measure', '平方米 平米 平方公尺 ㎡ m²', 'square meter|square meters');
define('measure', '平方厘米 平方公分', 'square centimeter|square centimeters');
define('measure', '平方英里 平方英哩', 'square mile|square miles');
define('measure', '平方英尺 平方英呎 平方尺', 'square foot|square feet');
define('measure', '公顷 公頃', 'hectare|hectares');
define('measure', '英亩 英畝', 'acre|acres');
define('measure', '亩 畝', 'mu', { conversion: converts(1n, 15n, 'hectare|hectares', true) });
define('measure', '坪', 'ping', {
  isShy: true,
  conversion: converts(400n, 121n, 'square meter|square meters'),
});
define('measure', '立方米 立方公尺 m³', 'cubic meter|cubic meters');
define('measure', '立方公里 立方千米', 'cubic kilometer|cubic kilometers');
define('measure', '立方厘米 立方公分', 'cubic centimeter|cubic centimeters');
define('measure', '升 公升 L', 'liter|liters', {
  isShy: true,
  notBefore: '级級高至降温溫学學为為到空起上值入任格职職',
});
define('measure', '毫升 ml mL', 'milliliter|milliliters');
define('measure', '加仑 加侖', 'gallon|gallons');
define('measure', '标准箱 標準箱', 'standard container (TEU)|standard containers (TEU)');
define('measure', '吨 噸 公吨 公噸', 'ton|tons', { notBefore: '位' });
define('measure', '公斤 千克 kg', 'kilogram|kilograms');
define('measure', '克 g', 'gram|grams', {
  isShy: true,
  notBefore: '服制己隆林里裡拉扣星强強难難勤东東伦倫罗羅',
});
define('measure', '毫克 mg', 'milligram|milligrams');
define('measure', '微克', 'microgram|micrograms');
define('measure', '克拉', 'carat|carats', { notBefore: '玛瑪科' });
define('measure', '斤 市斤', 'jin', { conversion: converts(1n, 2n, 'kilogram|kilograms') });
define('measure', '两 兩', 'liang', {
  isShy: true,
  notBefore: '个個名岸国國会會地市省年次者人家种種天位边邊党黨党派院军軍队隊条條大级級',
  conversion: converts(50n, 1n, 'gram|grams'),
});
define('measure', '英磅 磅', 'pound|pounds', { notBefore: '礴' });
define('measure', '盎司', 'ounce|ounces');
define('measure', '千瓦时 千瓦時 kWh', 'kilowatt-hour|kilowatt-hours');
define('measure', '兆瓦时 兆瓦時 MWh', 'megawatt-hour|megawatt-hours');
define('measure', '千瓦 kW', 'kilowatt|kilowatts');
define('measure', '兆瓦 MW', 'megawatt|megawatts');
define('measure', '吉瓦 GW', 'gigawatt|gigawatts');
define('measure', '瓦 瓦特 W', 'watt|watts', { isShy: true, notBefore: '解房砾礫斯片努' });
define('measure', '马力 馬力', 'horsepower');
define('measure', '千伏 kV', 'kilovolt|kilovolts');
define('measure', '伏 伏特 V', 'volt|volts', { isShy: true, notBefore: '击擊法笔筆加' });
define('measure', '兆赫 MHz', 'megahertz');
define('measure', '赫兹 赫茲 Hz', 'hertz');
define('measure', '吉赫 GHz', 'gigahertz');
define('measure', '千卡 大卡', 'kilocalorie|kilocalories');
define('measure', '卡路里', 'calorie|calories');
define('measure', '百帕', 'hectopascal|hectopascals');
define('measure', '兆帕', 'megapascal|megapascals');
define('measure', '分贝 分貝', 'decibel|decibels');
define('measure', '摄氏度 攝氏度 ℃ °C', '°C');
define('measure', '华氏度 華氏度 ℉ °F', '°F');
define('measure', '度 °', 'degree|degrees', { isShy: true, notBefore: '过過假量日蜜' });
define('measure', 'KB', 'KB');
define('measure', 'MB', 'MB');
define('measure', 'GB', 'GB');
define('measure', 'TB', 'TB');

define('time', '年', 'year|years', { notBefore: '级級代轻輕龄齡均', rank: 12 });
define('time', '个月 個月', 'month|months', { rank: 11 });
define('time', '周 週 星期 个星期 個星期 礼拜 個禮拜 个礼拜', 'week|weeks', {
  notBefore: '年岁歲边邊围圍刊恩一二三四五六日天末长長期',
  rank: 10,
});
define('time', '天 工作日', 'day|days', { notBefore: '津', rank: 9 });
define('time', '小时 小時 个小时 個小時 鐘頭 个钟头 個鐘頭', 'hour|hours', { rank: 8 });
define('time', '分钟 分鐘', 'minute|minutes', { rank: 7 });
define('time', '秒 秒钟 秒鐘', 'second|seconds', { rank: 4, notBefore: '杀殺' });
define('time', '毫秒', 'millisecond|milliseconds');
define('time', '周岁 週歲 岁 歲', 'year old|years old', { notBefore: '月' });
define('time', '周年 週年', 'th anniversary');
define('time', '个世纪 個世紀', 'century|centuries');
define('time', '刻钟 刻鐘', 'quarter of an hour|quarters of an hour');

define('ratio', '% ％ ﹪', '%');
define('ratio', '‰', '‰');
define('ratio', '个百分点 個百分點 百分点 百分點', 'percentage point|percentage points');
define('ratio', '个基点 個基點 基点 基點', 'basis point|basis points');
define('ratio', '倍', 'time|times', { notBefore: '感增受加' });
define('ratio', '成', 'tenth|tenths', {
  isShy: true,
  notBefore:
    '立为為了功员員果本长長都分就绩績熟年交品群人形因千语語名效型像见見活全婚亲親事双雙对對套天材才倍批片行风風',
});
