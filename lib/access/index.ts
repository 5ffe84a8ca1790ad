export { injectIntoGrantedFrames, injectReader } from './inject-reader';
export { type UntouchableKind, untouchableKind } from './page-kind';
export {
  alwaysOnSites,
  forgetSite,
  isAlwaysOn,
  registerGrantedSites,
  requestSite,
  sitePattern,
} from './sites';
