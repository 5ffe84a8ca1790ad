import { render } from 'preact';
import { OptionsApp } from './OptionsApp';
import './style.css';

document.documentElement.lang = navigator.language;
const root = document.getElementById('root');
if (root) render(<OptionsApp />, root);
