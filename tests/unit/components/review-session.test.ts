// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from '@/components/review/session';
import type { Card, QueuedCard, ReviewServices, Suspension } from '@/lib/vocabulary';
import { ReviewOutdatedError } from '@/lib/vocabulary/errors';
import { SAMPLE_OUTLOOK, SAMPLE_WORD } from '@/components/review/Review.fixture';

type HeldCall = 'queue' | 'outlook' | 'answer';

/** A database in memory, whose answers can be made to wait, and a worker that can be made to fail. */
class Desk {
  readonly log: { readonly id: string; readonly cardId: string }[] = [];
  readonly aside = new Set<string>();
  /** Cards beyond today's limit. */
  readonly late = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly held = new Map<HeldCall, Promise<void>>();
  private answering: 'well' | 'not at all' | 'unheard' = 'well';

  constructor(private readonly ids: readonly string[]) {}

  /** Makes the next call of a kind wait until the answer is called, with what it has read before that. */
  hold(call: HeldCall): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.held.set(call, released);
    return release;
  }

  /** How the worker deals with answers: `unheard`, it keeps them and dies before it says so. */
  answers(how: 'well' | 'not at all' | 'unheard'): void {
    this.answering = how;
  }

  /** An answer given in another tab, or by this one. */
  keep(cardId: string, id: string): void {
    if (this.log.every((answer) => answer.id !== id)) this.log.push({ id, cardId });
    this.announce();
  }

  announce(): void {
    for (const listener of this.listeners) listener();
  }

  readonly services: ReviewServices = {
    queue: async () => {
      const cards = this.ids.map((id) => this.card(id));
      const ready = cards.filter(
        ({ id, review }) => review === null && !this.aside.has(id) && !this.late.has(id),
      );
      await this.wait('queue');
      return { ready, waiting: [], counts: { learning: 0, reviews: 0, fresh: ready.length } };
    },
    outlook: async () => {
      await this.wait('outlook');
      return SAMPLE_OUTLOOK;
    },
    standing: async (card) => ({
      lastAnswerId: this.lastAnswer(idOf(card)),
      suspended: this.aside.has(idOf(card)) ? 'reader' : null,
      isAskable: !this.aside.has(idOf(card)),
    }),
    nextDue: async () => null,
    suspended: async () => [...this.aside].map((id) => this.card(id)),
    progress: () => Promise.reject(new Error('not asked for here')),
    answer: async (answer, id) => {
      await this.wait('answer');
      if (this.answering === 'not at all') throw new Error('no worker');
      const isSent = this.log.some((known) => known.id === id);
      if (!isSent && this.lastAnswer(idOf(answer)) !== answer.basedOn) {
        throw new ReviewOutdatedError();
      }
      this.keep(idOf(answer), id);
      if (this.answering === 'unheard') throw new Error('no worker');
    },
    takeBack: async (id) => {
      if (this.answering === 'not at all') throw new Error('no worker');
      this.log.splice(
        this.log.findIndex((answer) => answer.id === id),
        1,
      );
      this.announce();
    },
    suspend: async (cards, suspended: Suspension | null) => {
      for (const { wordId: id } of cards) {
        if (suspended === null) this.aside.delete(id);
        else this.aside.add(id);
      }
      this.announce();
    },
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
    speak: null,
  };

  private wait(call: HeldCall): Promise<void> | undefined {
    const released = this.held.get(call);
    this.held.delete(call);
    return released;
  }

  private lastAnswer(cardId: string): string | null {
    return this.log.findLast((answer) => answer.cardId === cardId)?.id ?? null;
  }

  private card(id: string): QueuedCard {
    const lastAnswerId = this.lastAnswer(id);
    const card = { wordId: id, kind: 'meaning' } as const;
    const review = { ...card, id, schedule: null, suspended: null, lastAnswerId };
    const word = { ...SAMPLE_WORD, id, simplified: id };
    return { ...card, id, word, review: lastAnswerId === null ? null : review };
  }
}

const idOf = ({ wordId }: Card) => wordId;

/** Lets promises that are kept already take their turns. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

let desk: Desk;
let session: Session;
let stop: () => void;
beforeEach(async () => {
  desk = new Desk(['一', '二', '三']);
  session = new Session(desk.services, () => {});
  stop = session.follow();
  await settled();
});
afterEach(() => stop());

/** What is seen: the card, with ! once it is revealed; what is wrong after it. */
function seen(): string {
  const { view, failure } = session;
  const card = view.kind === 'asking' ? view.card.id + (view.isRevealed ? '!' : '') : view.kind;
  return failure === null ? card : `${card} ${failure}`;
}

describe('changes made elsewhere', () => {
  it('are caught up with that came while an answer was being kept', async () => {
    session.reveal();
    const release = desk.hold('answer');
    desk.answers('not at all');
    const graded = session.grade(3);
    desk.keep('一', 'of another tab');
    release();
    await graded;
    expect(seen()).toBe('二');
  });

  it('that were read before the reader did something are not shown after it', async () => {
    const release = desk.hold('outlook');
    desk.keep('一', 'of another tab');
    await settled();
    session.reveal();
    await session.grade(3);
    session.reveal();
    release();
    await settled();
    expect(seen()).toBe('二!');
  });

  it('hide no answer while its card is as it was asked', async () => {
    const release = desk.hold('queue');
    desk.announce();
    session.reveal();
    release();
    await settled();
    expect(seen()).toBe('一!');
    desk.late.add('一');
    desk.announce();
    await settled();
    expect(seen()).toBe('一!');
  });

  it.each<[why: string, change: () => void]>([
    ['was answered', () => desk.keep('一', 'of another tab')],
    ['was put aside', () => desk.aside.add('一')],
  ])('take a card away that %s there', async (_why, change) => {
    session.reveal();
    change();
    desk.announce();
    await settled();
    expect(seen()).toBe('二');
  });

  it('take a question away that is beyond today’s limit by now', async () => {
    desk.late.add('一');
    desk.announce();
    await settled();
    expect(seen()).toBe('二');
  });

  it('are read once more if there were others meanwhile', async () => {
    const release = desk.hold('queue');
    desk.announce();
    desk.keep('一', 'of another tab');
    release();
    await settled();
    expect(seen()).toBe('二');
  });

  it('that refuse an answer leave the reader at the next card', async () => {
    session.reveal();
    const release = desk.hold('answer');
    const graded = session.grade(3);
    desk.keep('一', 'of another tab');
    release();
    await graded;
    expect([seen(), session.note, session.answers]).toEqual([
      '二',
      { kind: 'elsewhere', word: '一' },
      [],
    ]);
  });
});

describe('a worker that fails', () => {
  it('leaves the card and says so, and the same answer can be given again', async () => {
    desk.answers('not at all');
    session.reveal();
    await session.grade(3);
    expect(seen()).toBe('一! unknown');
    desk.answers('well');
    await session.grade(3);
    expect([seen(), session.answers.length]).toEqual(['二', 1]);
  });

  it('keeps saying so though something else changes', async () => {
    desk.answers('not at all');
    session.reveal();
    await session.grade(3);
    desk.announce();
    await settled();
    expect(seen()).toBe('一! unknown');
  });

  it('after it has kept the answer: it counts, once, and can be undone', async () => {
    desk.answers('unheard');
    session.reveal();
    await session.grade(2);
    expect([seen(), session.answers.map(({ grade }) => grade)]).toEqual(['二', [2]]);
    desk.answers('well');
    await session.undo();
    expect([seen(), session.answers, desk.log]).toEqual(['一', [], []]);
  });

  it('leaves what could not be taken back', async () => {
    session.reveal();
    await session.grade(3);
    desk.answers('not at all');
    await session.undo();
    expect([seen(), session.answers.length]).toEqual(['二 unknown', 1]);
  });
});

it('takes one grade for a card, however often a key is pressed', async () => {
  session.reveal();
  await Promise.all([session.grade(3), session.grade(1), session.undo()]);
  expect([seen(), desk.log.length]).toEqual(['二', 1]);
});
