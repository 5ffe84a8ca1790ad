export { checkSettings, planSettings } from './backup';
export { cardPreferencesOf } from './card-preferences';
export { readingDisplayOf } from './reading-display';
export { reviewSettingsOf } from './review-settings';
export type { SettingName, Settings } from './settings';
export {
  changeSetting,
  changedSettings,
  forgetSettings,
  readSettings,
  replaceSettings,
  settingsFrom,
  watchSettings,
} from './store';
