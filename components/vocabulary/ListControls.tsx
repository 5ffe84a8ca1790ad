import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { type Facets, type ListView, SORT_ORDERS, isFilter } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { ListFilters } from './ListFilters';
import './list-controls.css';

export interface ListControlsProps {
  readonly view: ListView;
  readonly facets: Facets;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onView: (view: ListView) => void;
  /** Arrow down in the search field: on to the words. */
  readonly onDown: () => void;
}

/** Search as you type, order, and filters, which are folded away until they are wanted. */
export function ListControls({ view, facets, searchRef, onView, onDown }: ListControlsProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const active = Object.values(view.filter).filter((value) => value !== null).length;
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
      <button
        type="button"
        class="quiet filter-toggle"
        aria-expanded={open}
        aria-controls="list-filters"
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('vocabulary.filter.title')}
        {active > 0 && <span class="filter-count">{active}</span>}
      </button>
      {(open || isFilter(view.filter)) && (
        <ListFilters
          filter={view.filter}
          facets={facets}
          onFilter={(filter) => {
            onView({ ...view, filter });
          }}
        />
      )}
    </search>
  );
}
