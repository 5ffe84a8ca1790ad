import { ATTRIBUTIONS } from './attributions';
import type { AnalysedToken } from '@/lib/analysis';
import type { Settings } from '@/lib/settings';
import type { CutRule } from '@/lib/vocabulary';
import type { Voice } from '@/lib/speech';
import { useT } from './i18n';
import { CardOptions } from './options/CardOptions';
import { CutOptions } from './options/CutOptions';
import { type ChangeSetting, Choice, DefaultsContext, Section } from './options/fields';
import { type BrowserShortcut, KeyOptions } from './options/KeyOptions';
import { SurfaceOptions } from './options/SurfaceOptions';
import { ReadingOptions } from './options/ReadingOptions';
import { ReviewOptions } from './options/ReviewOptions';
import { PageSample } from './sample/PageSample';

export interface OptionsViewProps {
  readonly settings: Settings;
  readonly defaults: Settings;
  /** The words of the sample; [] while they are looked up. */
  readonly sample: readonly AnalysedToken[];
  /** Permission patterns of the sites that are always on: "https://www.gmw.cn/*". */
  readonly sites: readonly string[];
  readonly onChange: ChangeSetting;
  readonly onForgetSite: (pattern: string) => void;
  /** True if the browser gives leave to reach Anki, and the site that this means is not to be read. */
  readonly canReachAnki: boolean;
  readonly onForgetAnki: () => void;
  readonly cuts: readonly CutRule[];
  readonly onDropCut: (text: string) => void;
  readonly browserShortcuts: readonly BrowserShortcut[];
  readonly onBrowserShortcuts: (() => void) | null;
  /** Gives every setting its default. */
  readonly onDefaults: () => void;
  /** The voices for Chinese on this machine. */
  readonly voices: readonly Voice[];
  readonly onTryVoice: () => void;
}

const HSK_LEVELS = [0, 1, 2, 3, 4, 5, 6];
const RANK_BANDS = [500, 1000, 2000, 3000, 5000, 8000, 12_000, 20_000];

/** The options page: what the reader knows already, how pages look, which sites start by themselves. */
export function OptionsView(props: OptionsViewProps) {
  const {
    settings,
    sample,
    defaults,
    sites,
    onChange,
    onForgetSite,
    canReachAnki,
    onForgetAnki,
    voices,
    onTryVoice,
    cuts,
    onDropCut,
    browserShortcuts,
    onBrowserShortcuts,
    onDefaults,
  } = props;
  const t = useT();
  return (
    <DefaultsContext.Provider value={{ defaults, onChange }}>
      <main class="options">
        <h1>{t('options.title')}</h1>
        <div class="options-looks">
          <div class="options-sample">
            <h2>{t('sample.title')}</h2>
            <PageSample tokens={sample} settings={settings} />
          </div>
          <Section title={t('options.level')} help={t('options.levelHelp')}>
            <Choice
              name="hskLevel"
              label={t('options.hskLevel')}
              value={settings.hskLevel}
              values={HSK_LEVELS}
              text={(level) => (level === 0 ? t('options.noLevel') : `HSK ${level}`)}
              onChange={(level) => onChange('hskLevel', level)}
            />
            <Choice
              name="rankBand"
              label={t('options.rankBand')}
              value={settings.rankBand}
              values={RANK_BANDS}
              text={(rank) => rank.toLocaleString()}
              onChange={(rank) => onChange('rankBand', rank)}
            />
          </Section>
          <SurfaceOptions settings={settings} onChange={onChange} />
          <ReadingOptions settings={settings} onChange={onChange} />
        </div>
        <CardOptions
          settings={settings}
          voices={voices}
          onChange={onChange}
          onTryVoice={onTryVoice}
        />
        <ReviewOptions settings={settings} hasVoice={voices.length > 0} onChange={onChange} />
        <KeyOptions
          changed={settings.changedKeys}
          browserShortcuts={browserShortcuts}
          onChange={(changed) => onChange('changedKeys', changed)}
          onBrowserShortcuts={onBrowserShortcuts}
        />
        <CutOptions cuts={cuts} onDrop={onDropCut} />
        <Section title={t('options.sites')} help={t('options.sitesHelp')}>
          {sites.length === 0 ? (
            <p class="options-none">{t('options.noSites')}</p>
          ) : (
            <ul class="options-sites">
              {sites.map((pattern) => (
                <li key={pattern}>
                  <bdi>{pattern.replace(/\/\*$/, '')}</bdi>
                  <button type="button" onClick={() => onForgetSite(pattern)}>
                    {t('options.forget')}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {canReachAnki && (
            <ul class="options-sites">
              <li>
                <span>{t('options.ankiAllowed')}</span>
                <button type="button" onClick={onForgetAnki}>
                  {t('options.forget')}
                </button>
              </li>
            </ul>
          )}
        </Section>
        <Section title={t('options.defaults')} help={t('options.defaultsHelp')}>
          <button type="button" onClick={onDefaults}>
            {t('options.toDefaults')}
          </button>
        </Section>
        <Section title={t('options.sources')} help={t('options.sourcesHelp')}>
          <ul class="options-attributions">
            {ATTRIBUTIONS.map(({ name, url, holder, licence, licenceUrl, use }) => (
              <li key={name}>
                <a href={url} rel="noreferrer" target="_blank">
                  {name}
                </a>
                , {holder}: {use}.{' '}
                <a href={licenceUrl} rel="noreferrer" target="_blank">
                  {licence}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      </main>
    </DefaultsContext.Provider>
  );
}
