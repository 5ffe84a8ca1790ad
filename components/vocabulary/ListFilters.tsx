import { DAY_MS, type Facets, type ListFilter, NO_FILTER, isFilter } from '@/lib/vocabulary';
import { useT } from '../i18n';
import './list-filters.css';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const STATES = ['learning', 'known', 'ignored'] as const;
const DAYS = [1, 7, 30, 365] as const;
/** A site or tag beyond these has few words, and the search finds it. */
const LISTED = 200;

export interface ListFiltersProps {
  readonly filter: ListFilter;
  readonly facets: Facets;
  readonly onFilter: (filter: ListFilter) => void;
}

/** Which words are shown: by state, level, tag, source and date. */
export function ListFilters({ filter, facets, onFilter }: ListFiltersProps) {
  const t = useT();
  const change = (part: Partial<ListFilter>) => {
    onFilter({ ...filter, ...part });
  };
  return (
    <div id="list-filters" class="filters">
      <Choice
        label={t('vocabulary.filter.state')}
        value={filter.state}
        options={STATES.map((state) => [state, t(`vocabulary.state.${state}`)])}
        onChange={(state) => {
          change({ state });
        }}
      />
      <Choice
        label={t('vocabulary.level.label')}
        value={filter.hsk}
        options={[
          ...LEVELS.map((level) => [level, t('vocabulary.hskLevel', [String(level)])] as const),
          [0, t('vocabulary.level.none')],
        ]}
        onChange={(hsk) => {
          change({ hsk });
        }}
      />
      <Choice
        label={t('vocabulary.filter.tag')}
        value={filter.tag}
        options={[
          ...facets.tags
            .slice(0, LISTED)
            .map(([tag, count]) => [tag, counted(tag, count)] as const),
          ['', t('vocabulary.filter.noTag')],
        ]}
        onChange={(tag) => {
          change({ tag });
        }}
      />
      <Choice
        label={t('vocabulary.filter.site')}
        value={filter.site}
        options={facets.sites
          .slice(0, LISTED)
          .map(([site, count]) => [site, counted(site, count)] as const)}
        onChange={(site) => {
          change({ site });
        }}
      />
      <Choice
        label={t('vocabulary.filter.saved')}
        value={savedWithin(filter.savedSince)}
        options={DAYS.map((days) => [days, t(`vocabulary.filter.days${String(days)}`)])}
        onChange={(days) => {
          change({ savedSince: days === null ? null : Date.now() - days * DAY_MS });
        }}
      />
      {isFilter(filter) && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onFilter(NO_FILTER);
          }}
        >
          {t('vocabulary.filter.clear')}
        </button>
      )}
    </div>
  );
}

const counted = (name: string, count: number) => `${name} (${String(count)})`;

/** The choice that a moment was made from, as the days since then have grown by less than another. */
const savedWithin = (since: number | null): number | null =>
  since === null ? null : (DAYS.findLast((days) => Date.now() - days * DAY_MS >= since) ?? 1);

interface ChoiceProps<Value> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | null) => void;
}

function Choice<Value>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const t = useT();
  const chosen = options.findIndex(([option]) => option === value);
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={String(chosen)}
        onChange={({ currentTarget }) => {
          onChange(options[Number(currentTarget.value)]?.[0] ?? null);
        }}
      >
        <option value="-1">{t('vocabulary.filter.any')}</option>
        {options.map(([, name], index) => (
          <option key={index} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
