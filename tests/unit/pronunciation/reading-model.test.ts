import { describe, expect, it } from 'vitest';
import { openReadingModel, ReadingModelError } from '@/lib/pronunciation';
import { logSoftmax } from '@/lib/pronunciation/occurrences';
import sample from '../../fixtures/readings/network-sample.json';
import { modelBytes } from './load-readings';

const model = openReadingModel((await modelBytes()).buffer);

describe('the shipped network', () => {
  it.each(sample.map((one) => [`${[...one.text][one.at]} in ${one.text}`, one] as const))(
    'answers as with the published weights: %s',
    (_name, { text, at, readings, probabilities }) => {
      const [features] = model.network.read([...text], [at]);
      const polyphone = model.polyphones.get([...text][at] ?? '');
      expect(polyphone?.readings).toEqual(readings);
      const logits = polyphone?.classes.map((one) =>
        features === undefined ? NaN : model.network.logit(features, one),
      );
      const found = logSoftmax(logits ?? []).map(Math.exp);
      for (const [index, expected] of probabilities.entries()) {
        expect(Math.abs((found[index] ?? NaN) - expected)).toBeLessThan(0.1);
      }
      expect(found.indexOf(Math.max(...found))).toBe(
        probabilities.indexOf(Math.max(...probabilities)),
      );
    },
  );

  it('strays from the published weights by less than half a percent on average', () => {
    const off = sample.flatMap(({ text, at, probabilities }) => {
      const [features] = model.network.read([...text], [at]);
      const classes = model.polyphones.get([...text][at] ?? '')?.classes ?? [];
      const logits = classes.map((one) => (features ? model.network.logit(features, one) : NaN));
      return logSoftmax(logits).map((logP, index) =>
        Math.abs(Math.exp(logP) - (probabilities[index] ?? NaN)),
      );
    });
    expect(off.length).toBeGreaterThan(100);
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.005);
  });

  it('judges several positions of a sentence as it judges each alone', () => {
    const characters = Array.from('他长得很高，头发也长了不少。');
    const together = model.network.read(characters, [1, 2, 9]);
    expect(together).toEqual([1, 2, 9].flatMap((at) => model.network.read(characters, [at])));
  });

  it('reads nothing where nothing is asked', () => {
    expect(model.network.read([], [])).toEqual([]);
  });
});

describe('openReadingModel', () => {
  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, RegExp]>([
    ['an empty file', () => new Uint8Array(), /no reading model/u],
    ['another file', (bytes) => bytes.fill(65, 0, 4), /no reading model: it starts with "AAAA/u],
    ['another version', (bytes) => bytes.fill(9, 8, 9), /version 9, not 3/u],
    ['a truncated file', (bytes) => bytes.slice(0, -4), /bytes, not/u],
    ['a damaged byte', (bytes) => bytes.fill(1, 300_000, 300_003), /damaged/u],
  ])('refuses %s', async (_why, damage, message) => {
    const bytes = damage(await modelBytes());
    expect(() => openReadingModel(bytes.buffer)).toThrow(ReadingModelError);
    expect(() => openReadingModel(bytes.buffer)).toThrow(message);
  });
});
