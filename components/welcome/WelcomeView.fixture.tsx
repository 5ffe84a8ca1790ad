import { WelcomeView } from './WelcomeView';

const nothing = () => {};

export default {
  'before anything is known': (
    <WelcomeView
      level={3}
      rank={3000}
      sample={[]}
      shortcuts={{ reading: '', cursor: '' }}
      onLevel={nothing}
      onOptions={nothing}
    />
  ),
  'with a sample and shortcuts': (
    <WelcomeView
      level={0}
      rank={3000}
      sample={[
        {
          text: '粮食',
          start: 0,
          end: 2,
          kind: 'word',
          tag: '',
          facts: null,
          parts: null,
          headword: { simplified: '粮食', traditional: '糧食' },
          pinyin: ['liáng', 'shi'],
          spelled: ['liáng', 'shi'],
          taiwan: null,
          sure: true,
          alternative: null,
          inLexicon: true,
          hsk: 5,
          rank: 2000,
          shortGloss: 'grain',
        },
      ]}
      shortcuts={{ reading: 'Alt+Shift+D', cursor: 'Alt+Shift+K' }}
      onLevel={nothing}
      onOptions={nothing}
    />
  ),
};
