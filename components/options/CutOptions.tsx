import type { CutRule } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { Section } from './fields';

export interface CutOptionsProps {
  readonly cuts: readonly CutRule[];
  /** Removes the rule for a text. */
  readonly onDrop: (text: string) => void;
}

/** The rules on how words are cut, as the reader has kept them. */
export function CutOptions({ cuts, onDrop }: CutOptionsProps) {
  const t = useT();
  return (
    <Section title={t('options.cuts')} help={t('options.cutsHelp')}>
      {cuts.length === 0 ? (
        <p class="options-none">{t('options.noCuts')}</p>
      ) : (
        <ul class="options-sites">
          {cuts.map((rule) => (
            <li key={rule.text}>
              <span lang="zh">{piecesOf(rule).join(' | ')}</span>
              <button
                type="button"
                aria-label={`${t('options.forget')}: ${rule.text}`}
                onClick={() => onDrop(rule.text)}
              >
                {t('options.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The text of a rule in the pieces that it is cut into. */
export const piecesOf = ({ text, at }: CutRule): readonly string[] =>
  [0, ...at].map((start, index) => text.slice(start, at[index]));
