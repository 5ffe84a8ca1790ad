export type { Preferences } from './preferences';
export type { BarModel, BarView } from './bar/bar-model';
export type {
  ActivityFailure,
  CardActivity,
  CardCommands,
  CardModel,
  CardView,
  Cutting,
  PickedSenses,
} from './card/card-model';
export type { Look, MarkedSentence, PhraseLook, WordLook } from './card/look';
export type { Translation } from './card/sentence-translator';
export { type PageReader, startPageReader } from './page-reader';
export type { ReadingStatus } from './reading-status';
export type { Analysis, LookedUp, ReaderServices, WordWrite } from './services';
export type { Controls, Surface } from './surface';
