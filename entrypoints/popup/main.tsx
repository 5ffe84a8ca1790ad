import { render } from 'preact';
import { prepareWords } from '@/lib/i18n';
import { PopupApp } from './PopupApp';
import { openOnTab } from './current-tab';
import './style.css';

// Before anything is drawn: the reader of the page is waiting.
const opening = openOnTab();

document.documentElement.lang = navigator.language;
await prepareWords();
const root = document.getElementById('root');
if (root) render(<PopupApp opening={opening} />, root);
