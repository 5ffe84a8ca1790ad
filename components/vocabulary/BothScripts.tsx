import { LANGUAGE, type Script } from './shown-script';

/** A word in the script it was met in, and in the other where that differs. */
export function BothScripts({
  word,
  script,
}: {
  readonly word: Readonly<Record<Script, string>>;
  readonly script: Script;
}) {
  const other = script === 'simplified' ? 'traditional' : 'simplified';
  return (
    <>
      <span lang={LANGUAGE[script]}>{word[script]}</span>
      {word[other] !== word[script] && (
        <span class="other-script" lang={LANGUAGE[other]}>
          {word[other]}
        </span>
      )}
    </>
  );
}
