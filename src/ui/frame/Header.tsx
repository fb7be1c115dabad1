import type { GeoIndex } from '../../store/library.ts';
import { openedPlan, openFaults } from '../../store/store.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import './header.css';
import './own-plan.css';
import { stageWords } from '../../i18n/stage.ts';
import { useMode } from '../map/use-mode.ts';
import { TakeawayMenu } from '../office/TakeawayMenu.tsx';
import { Icon } from '../parts/icons.tsx';
import { HeaderTools } from '../present/HeaderTools.tsx';
import { PlanSwitcher } from './PlanSwitcher.tsx';

function ModeSwitch() {
  const { lang, say } = useWords();
  const mode = useMode();
  const light = useAtlas((atlas) => atlas.lightWhy);
  const setMode = useAtlas((atlas) => atlas.setMode);
  const noColumns = useAtlas((atlas) => openedPlan(atlas)?.head.columns === null);
  const flatOnly = noColumns || Boolean(light);
  const why = noColumns ? say('noColumns') : stageWords(lang).noColumns;
  const option = (value: '3d' | 'flat', text: string) => (
    <button
      type="button"
      className="segment__option"
      aria-pressed={flatOnly ? value === 'flat' : mode === value}
      disabled={flatOnly}
      onClick={() => setMode(value)}
    >
      {text}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
    <div className="segment" role="group" aria-label={say('mode')} title={flatOnly ? why : undefined}>
      {option('3d', say('mode3d'))}
      {option('flat', say('modeFlat'))}
    </div>
  );
}

/** The version with large letters, 长辈版, on and off. */
function TextButton() {
  const { say } = useWords();
  const large = useAtlas(({ view }) => view.text === 'large');
  const setText = useAtlas((atlas) => atlas.setText);
  return (
    <button
      type="button"
      className="tool tool--word tool--text"
      aria-pressed={large}
      title={say('textLarge')}
      onClick={() => setText(large ? 'usual' : 'large')}
    >
      {say('textShort')}
      <span className="off-screen"> {say('textLarge')}</span>
    </button>
  );
}

interface Props {
  readonly index: GeoIndex | null;
  onHelp(): void;
  onSheet(): void;
}

function Tools({ onHelp, onSheet }: Pick<Props, 'onHelp' | 'onSheet'>) {
  const { lang, say } = useWords();
  const theme = useAtlas(({ view }) => view.theme);
  const setLang = useAtlas((atlas) => atlas.setLang);
  const setTheme = useAtlas((atlas) => atlas.setTheme);
  const themeLabel = say(theme === 'light' ? 'themeToDark' : 'themeToLight');
  return (
    <div className="header__tools">
      <ModeSwitch />
      <TakeawayMenu />
      <button
        type="button"
        className="tool tool--sheet"
        title={say('keySheet')}
        aria-label={say('keySheet')}
        onClick={onSheet}
      >
        <Icon name="sheet" />
      </button>
      <button
        type="button"
        className="tool tool--word"
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
        title={say('language')}
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
      >
        {say('languageShort')}
        <span className="off-screen"> {say('language')}</span>
      </button>
      <TextButton />
      <button
        type="button"
        className="tool"
        title={themeLabel}
        aria-label={themeLabel}
        onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}
      >
        <Icon name={theme === 'light' ? 'moon' : 'sun'} />
      </button>
      <button type="button" className="tool tool--help" title={say('help')} aria-label={say('help')} onClick={onHelp}>
        <Icon name="help" />
      </button>
    </div>
  );
}

/** Opens a file. */
function OpenButton({ onOpenFile }: { onOpenFile: () => void }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="tool tool--open"
      title={say('openHint')}
      aria-label={say('openHint')}
      onClick={onOpenFile}
    >
      <Icon name="open" />
      <span className="tool__word">{say('open')}</span>
    </button>
  );
}

/** How many problems the open plan has, and the way to them. */
function ProblemBadge({ onProblems }: { onProblems: () => void }) {
  const { say } = useWords();
  const faults = useAtlas(openFaults);
  const n = faults ? faults.problems.length + faults.more : 0;
  if (n === 0) return null;
  const label = say('problemCount', { n });
  return (
    <button type="button" className="badge" title={label} aria-label={label} onClick={onProblems}>
      <Icon name="warn" />
      {n}
    </button>
  );
}

function Seal() {
  return (
    <svg className="brand__seal" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" />
      <circle cx="16" cy="16" r="9.500" className="brand__line" />
      <path d="M16 3.500v25M3.500 16h25" className="brand__line" />
      <circle cx="16" cy="16" r="4.200" className="brand__core" />
    </svg>
  );
}

/** The bar over everything: whose atlas, which plan, how shown. */
export function Header(props: {
  index: GeoIndex | null;
  onHelp: () => void;
  onSheet: () => void;
  onOpenFile: () => void;
  onProblems: () => void;
}) {
  const { lang, say } = useWords();
  const { index, onHelp, onSheet, onOpenFile, onProblems } = props;
  return (
    <header className="header">
      <a className="skip" href="#map">
        {say('skipMap')}
      </a>
      <a className="skip" href="#panel">
        {say('skip')}
      </a>
      <h1 className="brand">
        <Seal />
        <span className="brand__name">{say('brand')}</span>
        <span className="brand__other" lang={lang === 'zh' ? 'en' : 'zh-CN'}>
          {say('brandOther')}
        </span>
      </h1>
      <PlanSwitcher index={index} onOpenFile={onOpenFile} />
      <OpenButton onOpenFile={onOpenFile} />
      <ProblemBadge onProblems={onProblems} />
      <HeaderTools />
      <Tools onHelp={onHelp} onSheet={onSheet} />
    </header>
  );
}
