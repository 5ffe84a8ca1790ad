import { mountPage } from '../page/mount-page';
import { WelcomeApp } from './WelcomeApp';
import './style.css';

await mountPage(<WelcomeApp />);
