import { render } from 'preact';
import { PopupApp } from './PopupApp';
import './style.css';

document.documentElement.lang = navigator.language;
const root = document.getElementById('root');
if (root) render(<PopupApp />, root);
