import {
  AUTOMATIC_VOICE,
  type CardPreferences,
  COPY_FORMATS,
  HOLD_KEYS,
  WEB_DICTIONARIES,
  webDictionaryName,
} from '@/lib/card';
import type { SettingName } from '@/lib/settings';
import type { Voice } from '@/lib/speech';
import { useT } from '../i18n';
import { type ChangeSetting, Choice, Section, Switch, ToDefault } from './fields';

export interface CardOptionsProps {
  readonly settings: CardPreferences;
  /** The voices for Chinese on this machine. */
  readonly voices: readonly Voice[];
  readonly onChange: ChangeSetting;
  /** Has the chosen voice say something. */
  readonly onTryVoice: () => void;
}

const DWELLS_MS = [0, 40, 100, 200, 400, 800];
const RATES = [0.5, 0.7, 0.85, 1, 1.2, 1.5];

/** How the word card behaves. */
export function CardOptions({ settings, voices, onChange, onTryVoice }: CardOptionsProps) {
  const t = useT();
  return (
    <Section title={t('options.card')}>
      <Choice
        name="dwellMs"
        label={t('options.dwell')}
        value={settings.dwellMs}
        values={DWELLS_MS}
        text={(ms) => t('options.milliseconds', [String(ms)])}
        onChange={(ms) => onChange('dwellMs', ms)}
      />
      <Choice
        name="holdKey"
        label={t('options.holdKey')}
        value={settings.holdKey}
        values={HOLD_KEYS}
        text={(key) => (key === 'none' ? t('options.noKey') : key === 'Control' ? 'Ctrl' : key)}
        onChange={(key) => onChange('holdKey', key)}
      />
      <Switch
        name="offersSelection"
        label={t('options.offersSelection')}
        on={settings.offersSelection}
        onChange={(on) => onChange('offersSelection', on)}
      />
      <Picks
        name="copyFormats"
        label={t('options.copyFormats')}
        values={COPY_FORMATS}
        picked={settings.copyFormats}
        text={(format) => t(`options.copyFormat.${format}`)}
        atLeastOne
        onChange={(formats) => onChange('copyFormats', formats)}
      />
      <VoiceChoice
        settings={settings}
        voices={voices}
        onChange={onChange}
        onTryVoice={onTryVoice}
      />
      <Picks
        name="webDictionaries"
        label={t('options.webDictionaries')}
        help={t('options.webDictionariesHelp')}
        values={WEB_DICTIONARIES}
        picked={settings.webDictionaries}
        text={webDictionaryName}
        onChange={(ids) => onChange('webDictionaries', ids)}
      />
    </Section>
  );
}

function VoiceChoice({ settings, voices, onChange, onTryVoice }: CardOptionsProps) {
  const t = useT();
  if (voices.length === 0) return <p class="options-none">{t('options.noVoice')}</p>;
  const names = new Map(voices.map(({ voiceURI, name, lang }) => [voiceURI, `${name} (${lang})`]));
  return (
    <>
      <Choice
        name="voice"
        label={t('options.voice')}
        value={names.has(settings.voice) ? settings.voice : AUTOMATIC_VOICE}
        values={[AUTOMATIC_VOICE, ...names.keys()]}
        text={(uri) => names.get(uri) ?? t('options.automatic')}
        onChange={(uri) => onChange('voice', uri)}
      />
      <Choice
        name="speechRate"
        label={t('options.speechRate')}
        value={settings.speechRate}
        values={RATES}
        text={(rate) => `${rate} ×`}
        onChange={(rate) => onChange('speechRate', rate)}
      />
      <button type="button" onClick={onTryVoice}>
        {t('options.tryVoice')}
      </button>
    </>
  );
}

interface PicksProps<T extends string> {
  readonly name: SettingName;
  readonly label: string;
  readonly help?: string;
  readonly values: readonly T[];
  readonly picked: readonly T[];
  readonly text: (value: T) => string;
  readonly atLeastOne?: boolean;
  readonly onChange: (picked: readonly T[]) => void;
}

/** Any number of things out of a list; they keep the list's order. */
function Picks<T extends string>(props: PicksProps<T>) {
  const { name, label, help, values, picked, text, atLeastOne = false, onChange } = props;
  const isLast = atLeastOne && picked.length === 1;
  return (
    <fieldset class="options-picks">
      <legend>
        {label} <ToDefault name={name} label={label} value={picked} />
      </legend>
      {help && <p class="options-help">{help}</p>}
      {values.map((value) => {
        const isPicked = picked.includes(value);
        return (
          <label key={value}>
            <input
              type="checkbox"
              checked={isPicked}
              disabled={isPicked && isLast}
              onChange={() =>
                onChange(
                  values.filter((each) => (each === value ? !isPicked : picked.includes(each))),
                )
              }
            />
            {text(value)}
          </label>
        );
      })}
    </fieldset>
  );
}
