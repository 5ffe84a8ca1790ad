import { expect, it } from 'vitest';
import { localVoices } from '@/lib/speech';
import { chooseVoice } from '@/lib/speech/voices';

const voice = (lang: string, localService = true) => ({
  voiceURI: `uri:${lang}`,
  name: lang,
  lang,
  localService,
});

it.each([
  ['Mandarin of the mainland', voice('zh-CN'), true],
  ['with an underscore', voice('zh_TW'), true],
  ['with a script', voice('zh-Hans-CN'), true],
  ['by its own code', voice('cmn-CN'), true],
  ['without a region', voice('zh'), true],
  ['one that sends text away', voice('zh-CN', false), false],
  ['Cantonese', voice('yue-HK'), false],
  ['Cantonese as Hong Kong’s Chinese', voice('zh-HK'), false],
  ['with a script as well', voice('zh-Hant-HK'), false],
  ['English', voice('en-US'), false],
  ['a language whose code starts alike', voice('zha-CN'), false],
])('%s', (_why, each, expected) => expect(localVoices([each])).toHaveLength(expected ? 1 : 0));

it.each([
  ['the wanted one', ['zh-CN', 'zh-TW'], 'uri:zh-TW', 'simplified', 'zh-TW'],
  ['else one for the script', ['zh-TW', 'zh-CN'], 'automatic', 'simplified', 'zh-CN'],
  ['of either', ['zh-CN', 'zh-TW'], 'gone', 'traditional', 'zh-TW'],
  ['else any', ['zh-SG'], 'automatic', 'traditional', 'zh-SG'],
  ['else none', [], 'automatic', 'simplified', undefined],
] as const)('chooses %s', (_why, langs, wanted, script, expected) => {
  const voices = langs.map((lang) => voice(lang));
  expect(chooseVoice(voices, wanted, script)?.lang).toBe(expected);
});
