import { LOOK, SAMPLE } from '../sample/PageSample.fixture';
import { WelcomeView } from './WelcomeView';

const nothing = () => {};

export default {
  'before anything is known': (
    <WelcomeView
      settings={LOOK}
      sample={[]}
      shortcuts={{ reading: '', cursor: '' }}
      onChange={nothing}
      onOptions={nothing}
    />
  ),
  'with a level and shortcuts': (
    <WelcomeView
      settings={{ ...LOOK, displayMode: 'new', hskLevel: 5 }}
      sample={SAMPLE}
      shortcuts={{ reading: 'Alt+Shift+D', cursor: 'Alt+Shift+K' }}
      onChange={nothing}
      onOptions={nothing}
    />
  ),
};
