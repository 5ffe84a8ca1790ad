import { render } from 'preact';
import { WelcomeApp } from './WelcomeApp';
import './style.css';

document.documentElement.lang = navigator.language;
const root = document.getElementById('root');
if (root) render(<WelcomeApp />, root);
