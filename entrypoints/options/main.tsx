import { render } from 'preact';
import { prepareWords } from '@/lib/i18n';
import { OptionsApp } from './OptionsApp';
import './style.css';

document.documentElement.lang = navigator.language;
await prepareWords();
const root = document.getElementById('root');
if (root) render(<OptionsApp />, root);
