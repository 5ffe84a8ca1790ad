export { Speech } from './speech';
export { localVoices, type Voice } from './voices';
