import { mountPage } from '../page/mount-page';
import { openOnTab } from './current-tab';
import { PopupApp } from './PopupApp';
import './style.css';

// Before anything is drawn: the reader of the page is waiting.
const opening = openOnTab();

await mountPage(<PopupApp opening={opening} />);
