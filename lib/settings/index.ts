export { readingDisplayOf } from './reading-display';
export type { SettingName, Settings } from './settings';
export { changeSetting, readSettings, settingsFrom, watchSettings } from './store';
