import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ATTRIBUTIONS } from '@/components/attributions';

const thirdParty = readFileSync('THIRD_PARTY.md', 'utf8');

it.each(ATTRIBUTIONS)('$name is in THIRD_PARTY.md as on the options page', (attribution) => {
  const row = thirdParty.split('\n').find((line) => line.startsWith(`| ${attribution.name}`));
  expect(row).toContain(attribution.licence.split(',')[0]);
});
