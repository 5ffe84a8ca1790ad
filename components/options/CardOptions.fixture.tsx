import { DEFAULT_CARD_PREFERENCES } from '@/lib/card';
import { CardOptions } from './CardOptions';

const nothing = () => {};
const voice = { voiceURI: 'urn:tingting', name: 'Tingting', lang: 'zh-CN', localService: true };

export default {
  'without a voice': (
    <CardOptions
      settings={DEFAULT_CARD_PREFERENCES}
      voices={[]}
      onChange={nothing}
      onTryVoice={nothing}
    />
  ),
  'with a voice, one thing to copy': (
    <CardOptions
      settings={{
        ...DEFAULT_CARD_PREFERENCES,
        copyFormats: ['word'],
        webDictionaries: ['zdic'],
      }}
      voices={[voice]}
      onChange={nothing}
      onTryVoice={nothing}
    />
  ),
};
