import type { Context } from '@/lib/vocabulary';
import './met-in.css';

export interface MetInProps {
  readonly context: Context;
  /** BCP 47, of the sentence. */
  readonly language: string;
  /** BCP 47, for the date. */
  readonly locale: string;
}

/** A sentence with its word marked, and where it was read. */
export function MetIn({ context, language, locale }: MetInProps) {
  const { sentence, start, end, metAt } = context;
  return (
    <figure class="met-in">
      <blockquote lang={language}>
        {sentence.slice(0, start)}
        <mark>{sentence.slice(start, end)}</mark>
        {sentence.slice(end)}
      </blockquote>
      <figcaption>
        <Source context={context} language={language} />
        <time dateTime={new Date(metAt).toISOString()}>
          {new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(metAt)}
        </time>
      </figcaption>
    </figure>
  );
}

function Source({ context, language }: { readonly context: Context; readonly language: string }) {
  const { articleTitle, site, url } = context;
  const name = articleTitle === '' ? site : articleTitle;
  return (
    <>
      {/^https?:/iu.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer" lang={language}>
          {name}
        </a>
      ) : (
        <span lang={language}>{name}</span>
      )}
      {name !== site && site !== '' && <span>{site}</span>}
    </>
  );
}
