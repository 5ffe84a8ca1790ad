import type { Explanation } from '@/lib/analysis';
import { useT } from '../i18n';
import { Reading } from '../Reading';

/** What is known of a name, an abbreviation or a number: its meaning, its full form, its original spelling. */
export function NamedFacts({ token, fullForm }: Explanation) {
  const t = useT();
  if (token.facts === null) return null;
  const { gloss, refersTo, original } = token.facts;
  const [entry] = fullForm?.entries ?? [];
  return (
    <div class="facts">
      {gloss !== null && <p class="fact-gloss">{gloss}</p>}
      {original !== null && (
        <p class="fact">
          <span class="field">{t('card.original')}</span> {original}
        </p>
      )}
      {refersTo !== null && (
        <p class="fact">
          <span class="field">{t('card.refersTo')}</span> <span lang="zh">{refersTo}</span>
        </p>
      )}
      {entry !== undefined && (
        <p class="fact">
          <Reading pinyin={entry.pinyin} /> {entry.senses.slice(0, 2).join('; ')}
        </p>
      )}
    </div>
  );
}
