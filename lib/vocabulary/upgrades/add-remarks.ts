import type { Transaction } from 'dexie';

/** Version 1 to 2: words have remarks of the reader's, and name the sites of their sentences. */
export async function addRemarks(transaction: Transaction): Promise<void> {
  const sites = new Map<unknown, string[]>();
  await transaction.table('contexts').each((record: ContextsOfVersion1) => {
    sites.set(record.wordId, sitesIn(record.contexts));
  });
  await transaction
    .table('words')
    .toCollection()
    .modify((word: { id: string }) => {
      Object.assign(word, blank(), { sites: sites.get(word.id) ?? [] });
    });
  await transaction
    .table('bin')
    .toCollection()
    .modify(({ word, contexts }: ContextsOfVersion1 & { word: object }) => {
      Object.assign(word, blank(), { sites: sitesIn(contexts) });
    });
}

interface ContextsOfVersion1 {
  readonly wordId: string;
  readonly contexts: readonly { readonly site: string }[];
}

const blank = () => ({ definition: '', chosen: [], notes: '', tags: [] });

const sitesIn = (contexts: ContextsOfVersion1['contexts']) => [
  ...new Set(contexts.map(({ site }) => site).filter((site) => site !== '')),
];
