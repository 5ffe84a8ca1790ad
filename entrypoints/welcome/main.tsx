import { render } from 'preact';
import { prepareWords } from '@/lib/i18n';
import { WelcomeApp } from './WelcomeApp';
import './style.css';

document.documentElement.lang = navigator.language;
await prepareWords();
const root = document.getElementById('root');
if (root) render(<WelcomeApp />, root);
