// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnalysedToken } from '@/lib/analysis';
import type { ReaderServices, WordWrite } from '@/lib/reader';
import { CardActions } from '@/lib/reader/card/card-actions';
import { takingBack } from '@/lib/reader/taking-back';
import { WordStates } from '@/lib/reader/words/word-states';
import { type VocabularyChange, stateKey } from '@/lib/vocabulary';
import { type Vocabulary, openVocabulary } from '@/lib/vocabulary/store';
import { tokenOf } from './page';

const TOKEN = tokenOf('行');
const KEY = stateKey(TOKEN.headword);
const entryOf = (pinyin: string) => ({
  simplified: '行',
  traditional: '行',
  pinyin,
  senses: [`sense of ${pinyin}`, `other sense of ${pinyin}`],
});

let vocabulary: Vocabulary;
let states: WordStates;
let deeds: (() => Promise<void>)[];
let requests = 0;
const request = () => `request ${String((requests += 1))}`;

/** The reader's services, without messages in between. */
function servicesOf(kept: Vocabulary): ReaderServices {
  const written = async (
    write: (requestId: string) => Promise<VocabularyChange>,
  ): Promise<WordWrite> => {
    const deed = request();
    const change = await write(deed);
    // The worker tells all pages before it answers.
    states.change(change.states);
    return {
      states: change.states,
      takeBack: async () => (await kept.undo(deed, request())).states,
    };
  };
  const services: Partial<ReaderServices> = {
    save: (word) => written((deed) => kept.save(word, deed)),
    unsave: (word) => written((deed) => kept.unsave(word, deed)),
    savedSenses: (headword) => kept.savedSenses(headword),
    setVerdict: async (headword, state) => void (await kept.setVerdict(headword, state, request())),
  };
  return services as ReaderServices;
}

/** The card of 行, read as its best entry has it. */
function cardOf(pinyin: string): CardActions {
  const entries = [entryOf(pinyin)] as never;
  const explanation = { token: TOKEN, entries, parts: [], otherMatches: [], fullForm: null };
  const look = { kind: 'word', token: TOKEN, place: null, explanation, failed: false } as const;
  const services = servicesOf(vocabulary);
  return new CardActions({
    services,
    states,
    source: { articleTitle: '', site: '', url: '' },
    script: 'simplified',
    preferences: () => ({ webDictionaries: [], copyFormats: ['word'] }) as never,
    window: null,
    signal: new AbortController().signal,
    shown: () => look,
    sentence: () => null,
    answered: async () => {},
    onState: (token: AnalysedToken, given) => {
      const learn = (to: typeof given.state) =>
        void states.change({ [stateKey(token.headword)]: to });
      deeds.push(takingBack(services, token, given, learn));
      learn(given.state);
    },
    renew: async () => {},
    onDeed: () => {},
    onChange: () => {},
  });
}

/** What the page shows of 行, and what is kept of it. */
async function standing(): Promise<string> {
  const words = await vocabulary.newest(9);
  const readings = words.map(({ pinyin }) => pinyin).sort();
  return [states.stateOf(TOKEN), ...readings].join(' ');
}

beforeEach(() => {
  vocabulary = openVocabulary({ indexedDB: new IDBFactory() });
  states = new WordStates();
  deeds = [];
});

describe('saving on the card', () => {
  it('shows what is kept, and takes each step back', async () => {
    const card = cardOf('háng');
    await card.toggleSave();
    expect(await standing()).toBe('learning háng');
    await card.toggleSave();
    expect(await standing()).toBe('unseen');
    await deeds.pop()?.();
    expect(await standing()).toBe('learning háng');
    await deeds.pop()?.();
    expect(await standing()).toBe('unseen');
  });

  it('removes the reading that is saved, where the card reads another, and brings just that back', async () => {
    await cardOf('háng').toggleSave();
    await cardOf('xíng').toggleSave();
    expect(await standing()).toBe('unseen');
    await deeds.pop()?.();
    expect(await standing()).toBe('learning háng');
  });

  it('of two readings removes the card’s own, and the word stays saved', async () => {
    await cardOf('háng').toggleSave();
    await cardOf('xíng').pick(entryOf('xíng') as never, 'sense of xíng');
    expect(await standing()).toBe('learning háng xíng');
    await cardOf('xíng').toggleSave();
    expect(await standing()).toBe('learning háng');
    await deeds.pop()?.();
    expect(await standing()).toBe('learning háng xíng');
  });

  it('leaves what it shows alone where nothing was there to remove', async () => {
    states.change({ [KEY]: 'learning' });
    await cardOf('xíng').toggleSave();
    expect(await standing()).toBe('learning');
    expect(deeds).toEqual([]);
  });

  it('takes a verdict back to what the word was', async () => {
    await cardOf('háng').toggleState('known');
    await cardOf('háng').toggleState('ignored');
    await deeds.pop()?.();
    expect(await standing()).toBe('known');
    await deeds.pop()?.();
    expect(await standing()).toBe('unseen');
    expect(await vocabulary.statesOf([TOKEN.headword])).toEqual({});
  });

  it('takes a verdict back along with the save that replaced it', async () => {
    await vocabulary.setVerdict(TOKEN.headword, 'known', request());
    states.change({ [KEY]: 'known' });
    await cardOf('háng').toggleSave();
    expect(await standing()).toBe('learning háng');
    await deeds.pop()?.();
    expect(await standing()).toBe('known');
    expect(await vocabulary.statesOf([TOKEN.headword])).toEqual({
      [KEY]: 'known',
    });
  });
});

describe('senses that were picked before', () => {
  it('are shown when the card is opened again, and others come in addition', async () => {
    await cardOf('háng').pick(entryOf('háng') as never, 'other sense of háng');
    const card = cardOf('háng');
    expect(card.picked).toBeNull();
    await card.recall();
    expect(card.picked?.senses).toEqual(['other sense of háng']);
    const { entry } = card.picked ?? {};
    await card.pick(entry as never, 'sense of háng');
    const [word] = await vocabulary.newest(1);
    expect(word?.chosen).toEqual(['sense of háng', 'other sense of háng']);
  });

  it.each<[why: string, save: () => Promise<void>]>([
    ['of a word that is saved as a whole', () => cardOf('háng').toggleSave()],
    ['of another reading', () => cardOf('xíng').pick(entryOf('xíng') as never, 'sense of xíng')],
    ['of a word that is not saved', async () => {}],
  ])('are none %s', async (_why, save) => {
    await save();
    const card = cardOf('háng');
    await card.recall();
    expect(card.picked).toBeNull();
  });

  it('give way to what is picked while they are asked for', async () => {
    await cardOf('háng').pick(entryOf('háng') as never, 'other sense of háng');
    const card = cardOf('háng');
    const recalled = card.recall();
    await card.pick(entryOf('háng') as never, 'sense of háng');
    await recalled;
    expect(card.picked?.senses).toEqual(['sense of háng']);
  });
});
