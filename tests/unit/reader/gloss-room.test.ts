import { describe, expect, it } from 'vitest';
import { glossRoom } from '@/lib/reader/paint/gloss-room';

const ruby = (reading: string, gloss: string) => ({ start: 0, end: 2, reading, gloss });

/** Padding in pixels at a text size that leaves labels their half. */
function pixels(room: string | null, em: number): number {
  const [, beyondReading = 0, gloss = 0, characters = 0] =
    /min\(([\d.]+) \*.*, ([\d.]+) \*.* - (\d+)em\)/u.exec(room ?? '')?.map(Number) ?? [];
  return Math.max(0, Math.min(beyondReading * (em / 2), gloss * (em / 2) - characters * em) / 2);
}

describe('the room that a gloss needs', () => {
  it('is none where the reading is wider', () => {
    expect(glossRoom(ruby('chuángzhuāng', 'bed'), 1, 'max(0.5em, 9px)')).toBeNull();
  });

  it('is none where the word is wider, whatever the reading', () => {
    expect(pixels(glossRoom(ruby('yī', 'one'), 4, 'max(0.5em, 9px)'), 20)).toBe(0);
  });

  it('grows with the gloss, and shrinks with the reading', () => {
    const long = pixels(glossRoom(ruby('nóngyè', 'agricultural…'), 2, 'max(0.5em, 9px)'), 20);
    const longer = pixels(
      glossRoom(ruby('nóngyè', 'agricultural works'), 2, 'max(0.5em, 9px)'),
      20,
    );
    const besideReading = pixels(
      glossRoom(ruby('chuángzhuāng', 'agricultural…'), 2, 'max(0.5em, 9px)'),
      20,
    );
    expect(longer).toBeGreaterThan(long);
    expect(long).toBeGreaterThan(besideReading);
    expect(besideReading).toBeGreaterThan(0);
  });
});
