/** `npm run build`: both extensions as they ship, in `.output`, checked. */
import { buildExtension } from './build/build-extension';
import { failWith } from './setup/fail';

try {
  await buildExtension(['chrome', 'firefox']);
} catch (error) {
  failWith(error);
}
