export { injectIntoGrantedFrames, injectReader } from './inject-reader';
export { type UntouchableKind, untouchableKind } from './page-kind';
export {
  alwaysOnSites,
  forgetAnki,
  forgetSite,
  isAlwaysOn,
  isAnkiAlone,
  registerGrantedSites,
  requestAnki,
  requestSite,
  sitePattern,
  watchSites,
} from './sites';
