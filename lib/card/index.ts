export { COPY_FORMATS, type CopyFormat, copyAs } from './copy-formats';
export {
  AUTOMATIC_VOICE,
  type CardPreferences,
  DEFAULT_CARD_PREFERENCES,
  HOLD_KEYS,
  type HoldKey,
} from './preferences';
export { isOfItself } from './own-variant';
export { type ReadingPart, type SensePart, type WordLink, senseParts } from './sense-parts';
export {
  WEB_DICTIONARIES,
  type WebDictionary,
  webDictionaryAddress,
  webDictionaryName,
} from './web-dictionaries';
