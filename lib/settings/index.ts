export { SETTINGS, type SettingName, type Settings } from './settings';
export { changeSetting, readSettings, settingsFrom, watchSettings } from './store';
