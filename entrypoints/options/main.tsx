import { mountPage } from '../page/mount-page';
import { OptionsApp } from './OptionsApp';
import './style.css';

await mountPage(<OptionsApp />);
