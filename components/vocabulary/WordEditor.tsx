import { useState, useId } from 'preact/hooks';
import type { NewReading, SavedWord, WordEdit } from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import type { Failure } from './failure';
import { FailureNote } from './FailureNote';
import './dialog.css';
import './word-editor.css';

export interface WordEditorProps {
  readonly word: SavedWord;
  /** Words of the dictionary that are written like this one; null until they have been looked up. */
  readonly readings: readonly NewReading[] | null;
  readonly tags: readonly string[];
  /** What went wrong; the draft is still there. */
  readonly failure: Failure | null;
  /** Resolves once the changes are written, or couldn't be. */
  readonly onSave: (edit: WordEdit, reading: NewReading | null) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the reader adds to a word: which senses are meant, a meaning of their own, tags, notes, another reading. */
export function WordEditor(props: WordEditorProps) {
  const { word, readings, tags, failure, onSave, onCancel } = props;
  const t = useT();
  const dialog = useModal();
  const list = useId();
  const [definition, setDefinition] = useState(word.definition);
  const [chosen, setChosen] = useState<readonly string[]>(word.chosen);
  const [notes, setNotes] = useState(word.notes);
  const [tagText, setTagText] = useState(word.tags.join(', '));
  const [reading, setReading] = useState<NewReading | null>(null);
  const [isSaving, setSaving] = useState(false);
  const senses = reading?.senses ?? word.senses;
  const save = async () => {
    const wanted = tagsIn(tagText);
    const picked = senses.filter((sense) => chosen.includes(sense));
    setSaving(true);
    await onSave(
      {
        definition: definition.trim(),
        chosen: picked.length === senses.length ? [] : picked,
        notes: notes.trim(),
        addTags: wanted.filter((tag) => !word.tags.includes(tag)),
        removeTags: word.tags.filter((tag) => !wanted.includes(tag)),
      },
      reading,
    );
    setSaving(false);
  };
  return (
    <dialog ref={dialog} class="dialog editor" aria-labelledby="editor-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="editor-title" lang="zh-Hans">
          {word.simplified}
        </h2>
        <Readings
          word={word}
          readings={readings}
          chosen={reading}
          onChange={(next) => {
            setReading(next);
            setChosen(next === null ? word.chosen : []);
          }}
        />
        {senses.length > 1 && (
          <fieldset>
            <legend>{t('vocabulary.edit.senses')}</legend>
            {senses.map((sense, index) => (
              <label key={index}>
                <input
                  type="checkbox"
                  checked={chosen.includes(sense)}
                  onChange={({ currentTarget }) => {
                    setChosen(
                      currentTarget.checked
                        ? [...chosen, sense]
                        : chosen.filter((other) => other !== sense),
                    );
                  }}
                />
                {sense}
              </label>
            ))}
          </fieldset>
        )}
        <label class="field">
          {t('vocabulary.edit.definition')}
          <input
            value={definition}
            maxLength={4000}
            onInput={({ currentTarget }) => {
              setDefinition(currentTarget.value);
            }}
          />
        </label>
        <label class="field">
          {t('vocabulary.edit.tags')}
          <input
            value={tagText}
            list={list}
            placeholder={t('vocabulary.edit.tagsHint')}
            onInput={({ currentTarget }) => {
              setTagText(currentTarget.value);
            }}
          />
          <datalist id={list}>
            {tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </datalist>
        </label>
        <label class="field">
          {t('vocabulary.edit.notes')}
          <textarea
            rows={4}
            maxLength={10_000}
            value={notes}
            onInput={({ currentTarget }) => {
              setNotes(currentTarget.value);
            }}
          />
        </label>
        <FailureNote failure={failure} />
        <div class="dialog-buttons">
          <button type="button" onClick={onCancel}>
            {t('vocabulary.cancel')}
          </button>
          <button type="submit" class="primary" disabled={isSaving}>
            {t('vocabulary.edit.save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** As they are typed: "travel, sea"; at most 60 of 60 code units. */
const tagsIn = (text: string): readonly string[] =>
  [...new Set(text.split(/[,，;；]/u).map((tag) => tag.trim().slice(0, 60)))]
    .filter((tag) => tag !== '')
    .slice(0, 60);

interface ReadingsProps {
  readonly word: SavedWord;
  readonly readings: readonly NewReading[] | null;
  readonly chosen: NewReading | null;
  readonly onChange: (reading: NewReading | null) => void;
}

/** The readings that the dictionary has for these characters; the word's own is chosen at first. */
function Readings({ word, readings, chosen, onChange }: ReadingsProps) {
  const t = useT();
  const others = (readings ?? []).filter(
    ({ traditional, pinyin }) => pinyin !== word.pinyin || traditional !== word.traditional,
  );
  if (others.length === 0) {
    return (
      <p class="editor-reading">
        <Reading pinyin={word.pinyin} />
      </p>
    );
  }
  return (
    <fieldset>
      <legend>{t('vocabulary.edit.reading')}</legend>
      {[null, ...others].map((reading, index) => (
        <label key={index}>
          <input
            type="radio"
            name="reading"
            checked={chosen === reading}
            onChange={() => {
              onChange(reading);
            }}
          />
          <span>
            <Reading pinyin={(reading ?? word).pinyin} />
            {reading !== null && reading.traditional !== word.traditional && (
              <span lang="zh-Hant"> 〔{reading.traditional}〕</span>
            )}{' '}
            <span class="editor-gloss">{(reading ?? word).senses[0]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
