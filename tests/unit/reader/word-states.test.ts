import { expect, it } from 'vitest';
import { WordStates } from '@/lib/reader/words/word-states';
import { tokenOf } from './page';

it('tells of all that was said which words are something else now', () => {
  const states = new WordStates();
  states.learn({ '船|船': 'learning', '港|港': 'known' });
  const said = {
    '船|船': 'known',
    '港|港': 'known',
    '海|海': 'unseen',
    '岸|岸': 'ignored',
  } as const;
  expect([...states.change(said)]).toEqual(['船|船', '岸|岸']);
  expect(['船', '港', '海', '岸'].map((word) => states.stateOf(tokenOf(word)))).toEqual([
    'known',
    'known',
    'unseen',
    'ignored',
  ]);
});
