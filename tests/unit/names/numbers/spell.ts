/** Writes whole numbers out in Chinese, without a look at how they are read. */
export const SIMPLIFIED = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  scales: ['', '万', '亿', '万亿'],
};
export const TRADITIONAL = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  scales: ['', '萬', '億', '萬億'],
};
export const FINANCIAL = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  scales: ['', '万', '亿', '万亿'],
};
export type Style = typeof SIMPLIFIED;

/** 10203 → 一万零二百零三. */
export function spell(value: number, style: Style): string {
  const sections: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) sections.push(rest % 10_000);
  let text = '';
  let isGap = false;
  for (const [i, section] of [...sections.entries()].toReversed()) {
    if (section === 0) {
      isGap = true;
      continue;
    }
    if (text !== '' && (isGap || section < 1_000)) text += style.digits[0] ?? '';
    text += spellSection(section, style) + (style.scales[i] ?? '');
    isGap = false;
  }
  return text;
}

function spellSection(section: number, { digits, units }: Style): string {
  let text = '';
  let isGap = false;
  for (const power of [3, 2, 1, 0]) {
    const digit = Math.floor(section / 10 ** power) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += (isGap ? (digits[0] ?? '') : '') + (digits[digit] ?? '') + (units[power - 1] ?? '');
      isGap = false;
    }
  }
  return text;
}

/** In full-width digits and signs. */
export const toFullWidth = (text: string) =>
  text.replace(/[\d.,%]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
