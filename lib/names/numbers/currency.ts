/** Amounts behind a currency sign: $150万, £3,000-£5,000, ¥99, US$3.5 billion, RMB200亿. */
import { currencyAt, currencyBefore } from './currency-signs';
import { compare } from './decimal';
import { amountOf, quantityToEnglish } from './english';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import { match } from './measured';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';
import { sharedScale } from './range';
import { unitAt } from './units';

/** The sign stands in front; a unit behind says it once more: $50元, US$3亿美元. */
export function matchPrefixed(text: string, numeral: Numeral): Match | null {
  const sign = currencyBefore(text, numeral.start);
  if (sign === null) return null;
  const connected = endOfConnector(text, numeral.end);
  const again = currencyAt(text, connected);
  const other = connected > numeral.end ? readNumeral(text, again?.end ?? connected) : null;
  if (other !== null && (again === null || again.unit === sign.unit)) {
    const low = again === null ? sharedScale(numeral, other) : numeral.value;
    if (compare(other.value, low) > 0) {
      const gloss = quantityToEnglish({ ...amountOf(numeral), low, high: other.value }, sign.unit);
      return match(sign.start, other.end, costOf(text, numeral) + 2 * PART, gloss);
    }
  }
  const gloss = quantityToEnglish(amountOf(numeral), sign.unit);
  const behind = unitAt(text, numeral.end);
  const isSaidAgain = behind?.unit === sign.unit || text[numeral.end] === '元';
  const end = isSaidAgain ? (behind?.end ?? numeral.end + 1) : numeral.end;
  return match(sign.start, end, costOf(text, numeral) + PART, gloss);
}
