/** The words of the interface, as the browser tells them. */
export { prepareWords, translate } from './translate';
