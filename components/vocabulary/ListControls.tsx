import type { Ref } from 'preact';
import { type ListView, SORT_ORDERS } from '@/lib/vocabulary';
import { useT } from '../i18n';
import './list-controls.css';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

export interface ListControlsProps {
  readonly view: ListView;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onView: (view: ListView) => void;
  /** Arrow down in the search field: on to the words. */
  readonly onDown: () => void;
}

/** Search as you type, order, and level. */
export function ListControls({ view, searchRef, onView, onDown }: ListControlsProps) {
  const t = useT();
  return (
    <search class="controls">
      <input
        ref={searchRef}
        type="search"
        class="search"
        aria-label={t('vocabulary.search')}
        placeholder={t('vocabulary.searchHint')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={view.query}
        onInput={({ currentTarget }) => {
          onView({ ...view, query: currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
      <label class="choice">
        <span>{t('vocabulary.order.label')}</span>
        <select
          value={view.order}
          onChange={({ currentTarget }) => {
            const order = SORT_ORDERS[currentTarget.selectedIndex];
            if (order !== undefined) onView({ ...view, order });
          }}
        >
          {SORT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`vocabulary.order.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <span>{t('vocabulary.level.label')}</span>
        <select
          value={view.hsk === null ? 'none' : String(view.hsk)}
          onChange={({ currentTarget }) => {
            onView({ ...view, hsk: levelOf(currentTarget.value) });
          }}
        >
          <option value="any">{t('vocabulary.level.any')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={String(level)}>
              {t('vocabulary.hskLevel', [String(level)])}
            </option>
          ))}
          <option value="none">{t('vocabulary.level.none')}</option>
        </select>
      </label>
    </search>
  );
}

function levelOf(value: string): ListView['hsk'] {
  if (value === 'none') return null;
  return value === 'any' ? 'any' : Number(value);
}
