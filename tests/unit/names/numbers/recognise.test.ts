import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseNumbers } from '@/lib/names';
import { readMarked } from './marked';

it.each([
  ['a scale behind digits', '约«200亿»元', 'number: 20 billion'],
  ['a decimal and a scale', '共«3.2万»名', 'number: 32,000'],
  ['two scales', '«1亿2000万»人', 'number: 120 million'],
  ['a scale and a small unit, traditional', '«16萬8千»人', 'number: 168,000'],
  ['thousands set off', '«12,345»人', 'number: 12,345'],
  ['thousands set off by a full-width comma', '«１５，２０１»人', 'number: 15,201'],
  [
    'the same with half-width digits, where no list goes on with 0',
    '«15，001»人',
    'number: 15,001',
  ],
  ['a list is no number', '分别为«100，200，300»', 'nothing'],
  ['a scale in English', '«3.5» billion', 'number: 3.5 billion'],
  ['full-width digits', '«１２３４５»人', 'number: 12,345'],
  ['a full-width point', '«３．５»分', 'number: 3.5'],
  ['Chinese units', '«一千二百»人', 'number: 1,200'],
  ['零 keeps the place', '«一千零五»人', 'number: 1,005'],
  ['a digit after 千 stands for hundreds', '«三千五»', 'number: 3,500'],
  ['两 is two', '«两亿三千万»人', 'number: 230 million'],
  ['万亿 multiplies', '«126万亿»', 'number: 126 trillion'],
  ['万 and 千亿', '«一万五千亿»', 'number: 1.5 trillion'],
  ['on cheques', '«壹佰贰拾叁元»整', 'number: 123 yuan'],
  ['廿', '«廿五»', 'number: 25'],
  ['digits without units', '«二〇二五»', 'number: 2025'],
  ['decimals in Chinese', '增长«三点五»', 'number: 3.5'],
  ['exact: no binary fractions', '«0.1万»', 'number: 1,000'],
  ['written zeros stay', '«43.20%»', 'number: 43.20%'],
  ['多 inside', '«200多亿»元', 'number: over 20 billion'],
  ['余 at the end', '«1.3万余»名', 'number: over 13,000'],
  ['来 before a measure word', '«十来»个', 'number: about 10'],
  ['几 behind 十', '«十几»个', 'number: over 10'],
  ['几 in front', '«几十万»人', 'number: hundreds of thousands'],
  ['数 in front, traditional', '«數百萬»人', 'number: several million'],
  ['neighbouring digits', '«三四百»人', 'number: 300–400'],
  ['neighbouring digits before 十', '«二三十»人', 'number: 20–30'],
  ['a scale, 零 and digits', '«1亿零500万»元', 'number: 105 million'],
  ['a postcode is written as it is', '邮编«100081»', 'number: 100081'],
  ['an unknown number of a unit', '«几十公里»外', 'number: dozens of kilometers'],
  ['a bare range', '«20—30»人', 'number: 20–30'],
  ['a plain year is not 2,025', '«2025»赛季', 'number: 2025'],
])('amount: %s: %s', (_why, sentence, expected) => expect(readMarked(sentence)).toBe(expected));

it.each([
  ['the scale is said once', '规模«200至400亿美元»', 'number: 20–40 billion US dollars'],
  ['the scale is said twice', '«200亿至400亿美元»', 'number: 20–40 billion US dollars'],
  ['scales differ', '«9000至1万元»', 'number: 9,000–10,000 yuan'],
  ['the unit is said twice', '«3天至5天»', 'number: 3–5 days'],
  ['a hyphen', '«3-5天»', 'number: 3–5 days'],
  ['mu are told in hectares', '«3.2万亩»地', 'number: about 2,130 hectares'],
  ['mu, exactly', '«15亩»地', 'number: 1 hectare'],
  ['traditional mu', '«30畝»地', 'number: 2 hectares'],
  ['jin are told in both', '«3斤»肉', 'number: 3 jin (1.5 kilograms)'],
  ['square kilometers', '«120平方公里»', 'number: 120 square kilometers'],
  ['one of a kind', '«1吨»', 'number: 1 ton'],
  ['electricity', '«3.5亿千瓦时»', 'number: 350 million kilowatt-hours'],
  ['money, traditional', '«五億港幣»', 'number: 500 million Hong Kong dollars'],
  ['yuan, jiao, fen', '«3元5角2分»', 'number: 3 yuan 5 jiao 2 fen'],
  ['a currency sign', '«$150万»', 'number: 1.5 million dollars'],
  ['a range of currency signs', '«£3,000-£5,000»', 'number: 3,000–5,000 pounds sterling'],
  ['a scale in English behind a space', '«US$3.5» billion', 'number: 3.5 billion US dollars'],
  ['a scale in English letters', '«€3bn»', 'number: 3 billion euros'],
  ['one letter is a scale of money', '«$50m»', 'number: 50 million dollars'],
  ['one letter is a unit elsewhere', '«50m»', 'number: 50 meters'],
  ['a scale in English that a range says once', '«$3-5» billion', 'number: 3–5 billion dollars'],
  ['no scale but a word', '«5» millionaires', 'number: 5'],
  ['a currency code', '«RMB350万元»', 'number: 3.5 million yuan'],
  ['a currency code behind a space', 'USD «3.5亿»', 'number: 350 million US dollars'],
  ['dollars of who knows whom', 'X«$30亿»', 'nothing'],
  ['the scale of money is said once', '«US$3至5亿»', 'number: 300–500 million US dollars'],
  ['a sign and its unit', '«US$3亿美元»', 'number: 300 million US dollars'],
  ['percent', '增长«43.2%»', 'number: 43.2%'],
  ['percent in Chinese', '«百分之四十三点二»', 'number: 43.2%'],
  ['per mille', '«千分之三»', 'number: 3‰'],
  ['a range of percents', '«百分之三至百分之五»', 'number: 3–5%'],
  ['tenths', '近«七成»', 'nothing'],
  ['tenths that the word behind explains', '«七成»以上', 'number: 70%'],
  ['money a month', '«5000元/月»', 'number: 5,000 yuan per month'],
  ['tenths in digits', '近«7成»', 'number: 70%'],
  ['percentage points', '«0.5个百分点»', 'number: 0.5 percentage points'],
  ['a fraction', '«三分之一»', 'number: 1/3'],
  ['times', '«3倍»', 'number: 3 times'],
  ['hours and minutes', '«3小时20分»', 'number: 3 hours 20 minutes'],
  ['minutes and seconds', '«2分30秒»', 'number: 2 minutes 30 seconds'],
  ['months', '«三个月»', 'number: 3 months'],
  ['half behind', '«三年半»', 'number: 3.5 years'],
  ['half inside', '«两个半小时»', 'number: 2.5 hours'],
  ['an age', '«30岁»', 'number: 30 years old'],
  ['an anniversary', '«50周年»', 'number: 50th anniversary'],
  ['decimals behind the meter', '身高«1米78»', 'number: 1.78 meters'],
  ['a rate', '时速«120公里/小时»', 'number: 120 kilometers per hour'],
  ['below zero', '气温«零下5摄氏度»', 'number: −5 °C'],
  ['a minus behind Chinese', '气温«-5℃»', 'number: −5 °C'],
  ['a range from below zero', '«-5℃至3℃»', 'number: −5 to 3 °C'],
  ['千 belongs to 千米 behind digits', '«176千米»', 'number: 176 kilometers'],
  ['per second', '«11立方米每秒»', 'number: 11 cubic meters per second'],
  ['more than one of a kind', '«一个多小时»', 'number: over 1 hour'],
  ['Chinese decimals behind the meter', '«一米四»的孩子', 'number: 1.4 meters'],
  ['a sum with sign and unit', '«$50元»', 'number: 50 dollars'],
  ['a year or years', '«979年»', 'number: 979 years, or the year 979'],
  ['a score', '以«3比1»胜', 'number: 3 to 1'],
  ['a score with a colon', '以«3：1»胜', 'number: 3 to 1'],
  ['a score with a hyphen', '以«21-15»胜', 'number: 21–15'],
  ['a unit in Latin letters', '重«3.5kg»', 'number: 3.5 kilograms'],
])('quantity: %s: %s', (_why, sentence, expected) => expect(readMarked(sentence)).toBe(expected));

it.each([
  ['a session', '«第42届»大会', 'number: 42nd (session)'],
  ['a measure word stays outside', '«第42»个', 'number: 42nd'],
  ['an article of a law', '«第二十三条»规定', 'number: Article 23'],
  ['a range', '«第1至3»名', 'number: 1st–3rd'],
  ['a quarter', '«一季度»', 'number: 1st quarter'],
  ['three quarters', '前«三季度»', 'number: 3 quarters'],
  ['a grade', '«三年级»的学生', 'number: Grade 3'],
  ['a generation', '«95后»演员', 'number: the generation born from 1995 on'],
  ['a plenum', '«十九届»四中全会', 'number: 19th (session)'],
  ['tens are not taken for a placeholder', '«第二十天»', 'number: 20th day'],
  ['a five-year plan', '“«十四五»”规划', 'number: 14th Five-Year Plan'],
  ['an estimate with a measure word', '«十四五»个', 'number: 14–15'],
  ['a Party congress', '«二十大»报告', 'number: 20th Party Congress'],
])('ordinal: %s: %s', (_why, sentence, expected) => expect(readMarked(sentence)).toBe(expected));

it.each([
  ['a full date', '«2025年2月17日»', 'date: 17 February 2025'],
  ['in Chinese', '«二〇二五年二月十七日»', 'date: 17 February 2025'],
  ['with the other zero', '«二○二五年»', 'date: 2025'],
  ['full width', '«２０２５年２月»', 'date: February 2025'],
  ['without the year', '«2月17日»', 'date: 17 February'],
  ['a day', '新华社北京«17日»电', 'date: the 17th'],
  ['号 behind a month', '«2月17号»', 'date: 17 February'],
  ['months', '«1月至3月»', 'date: January–March'],
  ['months, the unit said once', '«1—3月»', 'date: January–March'],
  ['years', '«2024—2025年»', 'date: 2024–2025'],
  ['days', '«3月5日至8日»', 'date: 5–8 March'],
  ['days, the unit said once', '«3月5-8日»', 'date: 5–8 March'],
  ['across a new year', '«2024年12月至2025年2月»', 'date: December 2024 – February 2025'],
  ['the end of a year', '«1997年底»', 'date: the end of 1997'],
  ['part of a month', '«10月上旬»', 'date: early October'],
  ['two digits of a year', '«〇八年»', 'date: 2008'],
  ['a century', '«21世纪»', 'date: the 21st century'],
  ['a decade', '«20世纪90年代»', 'date: the 1990s'],
  ['a decade of the last century', '«上世纪80年代»', 'date: the 1980s'],
  ['part of a decade', '«上世纪90年代末»', 'date: the late 1990s'],
  ['part of a century', '«19世纪下半叶»', 'date: the second half of the 19th century'],
  ['months in Chinese, the unit said once', '«一至三月»', 'date: January–March'],
  ['a season', '«2024/25»赛季', 'date: 2024–25'],
  ['a day of the old calendar', '«正月初五»', 'date: 5th day of the 1st lunar month'],
  ['later in a month', '«腊月二十三»', 'date: 23rd day of the 12th lunar month'],
  ['with its calendar', '«农历八月十五»', 'date: 15th day of the 8th lunar month'],
  ['the day alone', '五月«初五»', 'date: the 5th day of a lunar month'],
  ['New Year', '«大年初一»', 'date: 1st day of the 1st lunar month'],
  ['decades', '«七八十年代»', 'date: the 1970s–1980s'],
  ['before our era', '«公元前221年»', 'date: 221 BC'],
  ['Republic', '«民國113年»', 'date: 2024 (Minguo 113)'],
  ['an emperor', '«光绪二十四年»', 'date: 1898 (Guangxu 24)'],
  ['ISO', '«2025-02-17»', 'date: 17 February 2025'],
  ['a day that names an event', '«12·4»', 'date: 4 December'],
  ['the same in Chinese', '«九·一八»事变', 'date: 18 September'],
  ['the same in Chinese, three digits', '«一二·九»运动', 'date: 9 December'],
  ['a time', '上午«10时30分»', 'date: 10:30 a.m.'],
  ['half past', '«9点半»', 'date: 9:30'],
  ['minutes in Chinese', '«八点零五分»', 'date: 8:05'],
  ['a quarter past', '«三点一刻»', 'date: 3:15'],
  ['a bare hour, full width, that the word before explains', '晚上«８点»', 'date: 8:00 p.m.'],
  ['digital', '«14:30»', 'date: 14:30'],
  ['a period', '«10:00-12:00»', 'date: 10:00–12:00'],
])('date: %s: %s', (_why, sentence, expected) => expect(readMarked(sentence)).toBe(expected));

it.each([
  ['元旦 keeps 元', '«2000元»旦'],
  ['a school year', '«3年»级'],
  ['rice', '吃«3米»饭'],
  ['what never changes', '«一成»不变'],
  ['behind in a row', '第«30后»面'],
  ['a date of our calendar', '三«月十五»日'],
  ['a lone digit', '«三»个'],
  ['一 in a word', '«一»些'],
  ['万一 is no 11,000', '«万一»下雨'],
  ['千万 is no amount by itself', '«千万»不要'],
  ['十分 is no score', '«十分»高兴'],
  ['百度 is no angle', '«百度»'],
  ['三里 is no distance', '«三里»屯'],
  ['a generation of networks', '«5»G时代'],
  ['a paper size', 'A«4»纸'],
  ['a plane', '歼-20与F-«16»'],
  ['8点 may be eight points', '提出«8点»建议'],
  ['四周 is all around', '«四周»的山'],
  ['一时 is a while', '«一时»间'],
  ['a hyphen between Chinese words', '北京«-5»号'],
])('leaves alone: %s: %s', (_why, sentence) => expect(readMarked(sentence)).toBe('nothing'));

const fragments =
  '0123456789０１２一二三四五六七八九十百千万亿零〇两几多余来第年月日号时分点元角米亩%.,，:：-—至到比·届个半上下$ab𠮷。';
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...Array.from(fragments)), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

it('takes any text: in range, sorted, distinct, glossed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = recogniseNumbers(text);
      for (const [i, { start, end, cost, facts }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(cost).toBeGreaterThan(0);
        expect(facts.gloss ?? '').not.toMatch(/undefined|null|NaN|^$/u);
        const before = found[i - 1];
        const isAfter = before === undefined || before.start < start || before.end < end;
        expect(isAfter).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
