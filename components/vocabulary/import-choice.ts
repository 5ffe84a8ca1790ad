import type { Headword } from '@/lib/analysis';
import type { Column, Fault, ImportFile, ImportMode, ImportPlan, NoImport } from '@/lib/vocabulary';

/** A file that holds words in any form, and how the reader wants them taken. */
export interface ImportChoice {
  readonly file: Exclude<ImportFile, { kind: 'refused' }> | KnownWords;
  readonly mode: ImportMode;
  /** What the columns of a table hold. */
  readonly columns: readonly Column[];
  /** The words of a table are saved, or are known already. */
  readonly as: 'saved' | 'known';
}

/** All words of the HSK 2.0 lists up to a level, which the reader knows. */
interface KnownWords {
  readonly kind: 'known';
  readonly level: number;
  readonly words: readonly Headword[];
}

/** What there is to say of a chosen file. */
export type ImportOffer =
  | { readonly kind: 'refused'; readonly reason: NoImport }
  | {
      readonly kind: 'planned';
      readonly choice: ImportChoice;
      readonly plan: ImportPlan;
      readonly faults: readonly Fault[];
      /** The words changed while the dialog was open: these are new figures. */
      readonly isRevised: boolean;
    };
