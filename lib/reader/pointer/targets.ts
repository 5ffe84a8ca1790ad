import { wordBox, type WordBox } from '../card/word-box';
import type { PageNames } from '../paint/names';
import type { Painter } from '../paint/painter';
import { LooseTexts } from '../words/loose-texts';
import { rangesOf } from '../page-places';
import type { Target, WordPlace } from '../words/read-block';
import type { WordIndex } from '../words/word-index';
import { looseTarget } from './loose-target';
import { textAtPoint } from './text-at-point';
import type { Point } from '../point';

const CHINESE = /\p{Script=Han}/u;

/** What cards can be opened on in a document, and where it is. */
export class Targets {
  /** Texts that no text node of the page holds. */
  readonly looseTexts: LooseTexts;

  constructor(
    private readonly document: Document,
    private readonly names: PageNames,
    private readonly painter: Painter,
    private readonly index: WordIndex,
  ) {
    this.looseTexts = new LooseTexts(async (block) => (await index.read([block]))[0] ?? null);
  }

  /** What is under a point of the viewport; a promise, which may reject, where it is yet to be read. */
  at(point: Point): Target | null | Promise<Target | null> {
    const hit = textAtPoint(this.document, point, this.names.word);
    if (hit !== null) {
      // Of a painted word, the node that we have made holds no more than it: a number, perhaps.
      const { node, offset } = this.painter.toOriginal(hit.node, hit.offset);
      if (CHINESE.test(this.painter.dataOf(node))) return this.index.find(node, offset);
    }
    return looseTarget(this.document, point, this.looseTexts);
  }

  /** A word's stretches of the page as it is now. */
  rangesOf(place: WordPlace): Range[] {
    return rangesOf(this.painter, place);
  }

  /** Where something is now; null where it has gone. */
  boxOf(target: Target): WordBox | null {
    const loose = this.looseTexts.boxOf(target.read);
    return loose ?? (target.index === null ? null : wordBox(this.rangesOf(target)));
  }
}
