import { COLUMNS, type Column, type Table } from '@/lib/vocabulary';
import { useT } from '../i18n';
import './column-choice.css';

/** Rows that are shown, and columns: enough to tell what is what. */
const SHOWN_ROWS = 4;
const SHOWN_COLUMNS = 12;

export interface ColumnChoiceProps {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly onChange: (columns: readonly Column[]) => void;
}

/** The first rows of a file, and what each of its columns holds, which the reader can put right. */
export function ColumnChoice({ table, columns, onChange }: ColumnChoiceProps) {
  const t = useT();
  const shown = columns.slice(0, SHOWN_COLUMNS);
  const rows = table.rows.slice(table.hasHeader ? 1 : 0).slice(0, SHOWN_ROWS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it
    <section class="columns" tabIndex={0} aria-label={t('vocabulary.import.columns')}>
      <table>
        <thead>
          <tr>
            {shown.map((column, index) => (
              <th key={index} scope="col">
                <select
                  aria-label={t('vocabulary.import.columnNo', [String(index + 1)])}
                  value={column}
                  onChange={({ currentTarget }) => {
                    const chosen = COLUMNS[currentTarget.selectedIndex] ?? 'ignored';
                    onChange(columns.map((old, at) => (at === index ? chosen : old)));
                  }}
                >
                  {COLUMNS.map((name) => (
                    <option key={name} value={name}>
                      {t(`vocabulary.import.column.${name}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              {shown.map((column, index) => (
                <td key={index} class={column === 'ignored' ? 'ignored' : ''}>
                  {(cells[index] ?? '').slice(0, 60)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
