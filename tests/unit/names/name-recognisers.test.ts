import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '@/lib/lexicon';
import { nameRecognisers } from '@/lib/names';
import { loadLexiconFile } from '@/scripts/build-lexicon/ensure-lexicon';

const recognisers = nameRecognisers(openLexicon(await loadLexiconFile()));
const found = (text: string) =>
  recognisers
    .flatMap((recognise) => recognise(text))
    .map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);

const costOf = (text: string, name: string) =>
  Math.min(
    ...recognisers
      .flatMap((recognise) => recognise(text))
      .filter(({ start, end }) => text.slice(start, end) === name)
      .map(({ cost }) => cost),
  );

describe('names that no list has', () => {
  it.each([
    ['a surname and two given characters', '記者李俊英報道', '李俊英/person'],
    ['a surname and one', '记者王昊说', '王昊/person'],
    ['a surname of two characters', '同学欧阳俊说', '欧阳俊/person'],
    ['the same in traditional script', '同學歐陽俊說', '歐陽俊/person'],
    ['a Japanese name', '首相高市早苗说', '高市早苗/person'],
    ['one with one given character', '首相石破茂说', '石破茂/person'],
    ['one with a long surname', '作家长谷川雅彦说', '长谷川雅彦/person'],
    ['a transliteration', '律师霍夫曼认为', '霍夫曼/person'],
    ['with dots', '律师贝内迪克特·霍夫曼认为', '贝内迪克特·霍夫曼/person'],
    ['with two', '路人安娜·玛丽亚·费雷拉说', '安娜·玛丽亚·费雷拉/person'],
    ['a ruler', '国王韦赛里斯一世', '韦赛里斯一世/person'],
    ['a place by its suffix', '渡过费雷拉河', '费雷拉河/place'],
    ['a company', '由华腾集团有限公司承建', '华腾集团有限公司/organisation'],
    ['with its line of business', '由恒信置业有限公司承建', '恒信置业有限公司/organisation'],
    ['a news agency, told by its reporters', '据青禾社记者了解', '青禾社/organisation'],
    ['a university, in traditional script', '在近畿大學任教', '近畿大學/organisation'],
    ['a dearer one whose suffix says that it is a place', '省马坦萨县的', '马坦萨县/place'],
    ['a long one', '作家费德里克加西亚洛尔迦', '费德里克加西亚洛尔迦/person'],
    ['a dot behind a listed name', '由以色列·普特南率领', '以色列·普特南/person'],
    ['a Chinese place', '位于陕坝镇的', '陕坝镇/place'],
  ])('%s: %s', (_why, text, expected) => expect(found(text)).toContain(expected));

  it.each([
    ['words of everyday', '经济体制改革的目标'],
    ['a surname with a title', '张先生'],
    ['a dictionary word and what kind of body it is', '子公司和跨国公司'],
    ['a name that may begin further left', '赴华腾集团'],
    ['a society that reports nothing', '据青禾社章程'],
    ['the agency of who speaks', '本社记者昨日采访'],
    ['a dot with nothing round it', '· ··'],
    ['a village with an adjective', '一个小山村'],
    ['a chain of dots that is no name', '中·'.repeat(20)],
    ['nothing', ''],
  ])('not %s: %s', (_why, text) => expect(found(text)).toEqual([]));

  it('cost more cut off from a sound that would belong to them', () => {
    expect(costOf('说霍夫曼', '霍夫曼')).toBeLessThan(costOf('斯霍夫曼', '霍夫曼'));
    expect(costOf('霍夫曼说', '霍夫曼')).toBeLessThan(costOf('霍夫曼斯', '霍夫曼'));
  });

  it.each([
    ['a title makes them likelier', '记者王昊走', '看见王昊走', '王昊'],
    ['so does a verb of saying', '看见王昊说', '看见王昊走', '王昊'],
    ['a word across an end makes them unlikelier', '看见王昊走', '看见王昊天', '王昊'],
  ])('%s', (_why, likely, unlikely, name) =>
    expect(costOf(likely, name)).toBeLessThan(costOf(unlikely, name)),
  );

  it('come by start, inside the text, at a cost', () => {
    const pieces = ['王', '欧阳', '霍', '夫', '曼', '·', '州', '一世', 'A', '\ud842', ' '];
    const texts = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const recognise of recognisers) {
          let before = 0;
          for (const { start, end, cost } of recognise(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(cost)).toBe(true);
            before = start;
          }
        }
      }),
    );
  });

  it('are a bounded number for each character', () => {
    for (const unit of ['王', '霍夫曼', '曼·']) {
      expect(found(unit.repeat(2000)).length).toBeLessThan(2000 * unit.length * 80);
    }
  });
});
