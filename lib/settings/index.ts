export { cardPreferencesOf } from './card-preferences';
export { readingDisplayOf } from './reading-display';
export { reviewSettingsOf } from './review-settings';
export type { SettingName, Settings } from './settings';
export { changeSetting, forgetSettings, readSettings, settingsFrom, watchSettings } from './store';
