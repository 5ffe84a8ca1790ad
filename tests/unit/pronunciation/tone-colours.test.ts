import { describe, expect, it } from 'vitest';
import { TONE_COLOURS, TONE_SCHEMES, toneColour } from '@/lib/pronunciation';

const luminance = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

/** WCAG 2.2, 1.4.3. */
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(TONE_COLOURS))('%s', (_name, scheme) => {
  it.each(['#FFFFFF', '#F4ECD8', '#EEEEEE'])('is readable on %s', (ground) => {
    for (const { light } of Object.values(scheme))
      expect(contrast(light, ground)).toBeGreaterThan(4.5);
  });

  it.each(['#000000', '#1E1E1E', '#2B2B2B', '#1B2838'])('is readable on %s', (ground) => {
    for (const { dark } of Object.values(scheme))
      expect(contrast(dark, ground)).toBeGreaterThan(4.5);
  });

  it('tells the tones apart', () => {
    for (const ground of ['light', 'dark'] as const)
      expect(new Set(Object.values(scheme).map((colour) => colour[ground])).size).toBe(5);
  });
});

it('follows the colour scheme of its place', () => {
  expect(toneColour('pleco', 1)).toMatch(/^light-dark\(#\w{6}, #\w{6}\)$/u);
});

it('leaves text as it is where there is nothing to colour', () => {
  expect(toneColour('none', 1)).toBeNull();
  for (const scheme of TONE_SCHEMES) expect(toneColour(scheme, null)).toBeNull();
});
