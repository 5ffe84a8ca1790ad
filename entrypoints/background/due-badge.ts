import { browser } from 'wxt/browser';
import { readSettings, watchSettings } from '@/lib/settings';
import { type Vocabulary, dayOf, startOfDay } from '@/lib/vocabulary';
import { askedReviewSettings } from '../shared/asked-kinds';

/** The alarm that rings when a new day of reviews begins. */
const NEW_DAY = 'new-day';

/** The seal's red of the icon, dark enough for white figures. */
const RED = '#a33b2a';

/** More would not fit on the icon. */
const MOST_SHOWN = 999;

/**
 * Shows on the toolbar icon how many cards are due. What is due changes with a write, a setting or a new day, and
 * what the browser shows outlives the worker: so it is reckoned at those moments alone.
 */
export class DueBadge {
  private running: Promise<void> | null = null;
  private isStale = false;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Hears of new days, settings and starts of the browser from now on; to be called as the worker starts. */
  listen(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === NEW_DAY) void this.startDay();
    });
    browser.runtime.onInstalled.addListener(() => void this.startDay());
    browser.runtime.onStartup.addListener(() => void this.startDay());
    watchSettings(() => void this.startDay());
  }

  /** Reckons anew. Asked for again meanwhile, it does so once more afterwards. */
  refresh(): Promise<void> {
    this.isStale = true;
    this.running ??= this.reckon();
    return this.running;
  }

  private async reckon(): Promise<void> {
    try {
      while (this.isStale) {
        this.isStale = false;
        // oxlint-disable-next-line no-await-in-loop -- a write came in between
        const due = await this.countDue();
        const text = due > MOST_SHOWN ? `${MOST_SHOWN}+` : String(due);
        await browser.action.setBadgeText({ text: due === 0 ? '' : text });
        await browser.action.setBadgeBackgroundColor({ color: RED });
      }
    } finally {
      // In the same turn as the last look at `isStale`: who asks from now on starts anew.
      this.running = null;
    }
  }

  /** 0 as well where the words can't be read: the pages say why. */
  private async countDue(): Promise<number> {
    const settings = await readSettings();
    if (!settings.dueBadge) return 0;
    return this.vocabulary.reviews.dueCount(await askedReviewSettings(settings)).catch(() => 0);
  }

  private async startDay(): Promise<void> {
    const clock = await readSettings();
    const when = startOfDay(dayOf(Date.now(), clock) + 1, clock);
    await browser.alarms.create(NEW_DAY, { when });
    await this.refresh();
  }
}
