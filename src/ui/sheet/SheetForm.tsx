import { INKS, SHEET_LANGS, type SheetChoice, SIZES, TURNS, turnOf } from '../../sheet/compose/choice.ts';
import { useWords } from '../parts/context.tsx';

interface SegmentProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly words: (option: T) => string;
  readonly disabled?: boolean;
  onChoose(option: T): void;
}

function Segment<T extends string>({ label, options, value, words, disabled, onChoose }: SegmentProps<T>) {
  return (
    <div className="sheet-field">
      <span className="sheet-field__label" aria-hidden="true">
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments */}
      <div className="segment" role="group" aria-label={label}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className="segment__option"
            aria-pressed={option === value}
            disabled={disabled}
            onClick={() => onChoose(option)}
          >
            {words(option)}
          </button>
        ))}
      </div>
    </div>
  );
}

const LANG_KEYS = { zh: 'sheetZh', en: 'sheetEn', both: 'sheetBoth' } as const;

/** What the sheet is like. */
export function SheetForm({
  choice,
  onChange,
}: {
  choice: SheetChoice;
  onChange: (part: Partial<SheetChoice>) => void;
}) {
  const { say } = useWords();
  return (
    <form className="sheet-form" onSubmit={(event) => event.preventDefault()}>
      <Segment
        label={say('sheetSize')}
        options={SIZES}
        value={choice.size}
        words={(size) => (size === '16:9' ? say('sheetSlide') : size)}
        onChoose={(size) => onChange({ size })}
      />
      <Segment
        label={say('sheetTurn')}
        options={TURNS}
        value={turnOf(choice)}
        words={(turn) => say(turn === 'landscape' ? 'sheetLandscape' : 'sheetPortrait')}
        disabled={choice.size === '16:9'}
        onChoose={(turn) => onChange({ turn })}
      />
      <Segment
        label={say('sheetLang')}
        options={SHEET_LANGS}
        value={choice.lang}
        words={(lang) => say(LANG_KEYS[lang])}
        onChoose={(lang) => onChange({ lang })}
      />
      <Segment
        label={say('sheetInk')}
        options={INKS}
        value={choice.ink}
        words={(ink) => say(ink === 'colour' ? 'sheetColour' : 'sheetGrey')}
        onChoose={(ink) => onChange({ ink })}
      />
      <label className="sheet-field">
        <span className="sheet-field__label">{say('sheetIssuer')}</span>
        <input
          className="sheet-input"
          value={choice.issuer}
          maxLength={60}
          placeholder={say('sheetIssuerHint')}
          onChange={({ target }) => onChange({ issuer: target.value })}
        />
      </label>
      <label className="sheet-field">
        <span className="sheet-field__label">{say('sheetDate')}</span>
        <input
          className="sheet-input"
          type="date"
          value={choice.date}
          onChange={({ target }) => onChange({ date: target.value })}
        />
      </label>
      <label className="sheet-check">
        <input type="checkbox" checked={choice.table} onChange={({ target }) => onChange({ table: target.checked })} />
        {say('sheetTable')}
      </label>
    </form>
  );
}
