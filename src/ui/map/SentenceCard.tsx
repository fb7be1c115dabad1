import type { PlanHead } from '../../plan/schema.ts';
import { periodText, spanText } from '../frame/period.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import './sentence.css';
import { splitSentence } from './split-sentence.ts';

function PhraseButton({ index, text, original }: { index: number; text: string; original: string }) {
  const lit = useAtlas(({ view }) => view.phrase === index);
  const pressed = useAtlas((atlas) => atlas.pressed === index);
  const light = useAtlas((atlas) => atlas.light);
  const press = useAtlas((atlas) => atlas.press);
  return (
    <button
      type="button"
      className={lit ? 'phrase is-lit' : 'phrase'}
      aria-pressed={pressed}
      title={original === text ? undefined : original}
      onPointerEnter={(event) => event.pointerType === 'mouse' && light(index)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && light(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && light(index)}
      onBlur={() => light(null)}
      onClick={() => press(index)}
    >
      {text}
    </button>
  );
}

/** The comma or stop that a text begins with: it must not begin a line. */
function stopsOf(text: string): string {
  return /^\p{Po}+/u.exec(text)?.[0] ?? '';
}

function Sentence({ sentence }: { sentence: NonNullable<PlanHead['sentence']> }) {
  const { lang } = useWords();
  const words = sentence.phrases.map((phrase) => (lang === 'zh' ? phrase.text : phrase.en));
  const cuts = splitSentence(lang === 'zh' ? sentence.text : sentence.en, words);
  const apart = words.map((_, i) => i).filter((i) => cuts.every(({ phrase }) => phrase !== i));
  const button = (i: number) => (
    <PhraseButton key={`phrase ${i}`} index={i} text={words[i] ?? ''} original={sentence.phrases[i]?.text ?? ''} />
  );
  return (
    <>
      <p className="sentence__words">
        {cuts.map(({ text, phrase }, i) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the gaps of a sentence have nothing but their order
          if (phrase === null) return <span key={`gap ${i}`}>{i > 0 ? text.slice(stopsOf(text).length) : text}</span>;
          const next = cuts[i + 1];
          return (
            <span key={`phrase ${phrase}`} className="sentence__bound">
              {button(phrase)}
              {next?.phrase === null && stopsOf(next.text)}
            </span>
          );
        })}
      </p>
      {apart.length > 0 && <p className="sentence__apart">{apart.map(button)}</p>}
    </>
  );
}

function YearSwitch({ years }: { years: readonly number[] }) {
  const { say } = useWords();
  const year = useAtlas(({ view }) => view.year) ?? years[0];
  const setYear = useAtlas((atlas) => atlas.setYear);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
    <div className="segment sentence__years" role="group" aria-label={say('year')}>
      {years.map((one) => (
        <button
          key={one}
          type="button"
          className="segment__option"
          aria-pressed={one === year}
          onClick={() => setYear(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

/** The plan's title, its standing, and the sentence whose phrases light up their shapes. */
export function SentenceCard({ head }: { head: PlanHead }) {
  const { lang, say } = useWords();
  const years = head.columns?.years ?? [];
  return (
    <section className="card sentence" aria-label={say('sentence')}>
      <h2 className="sentence__title">{head.title[lang]}</h2>
      <p className="sentence__chips">
        <span className={`chip chip--${head.status.is}`} title={say('status')}>
          {head.status.is === 'unknown' && `${say('status')}${lang === 'zh' ? '：' : ': '}`}
          {head.status.words[lang]}
        </span>
        <span className="chip" title={periodText(lang, head.period)}>
          {say('period')} {spanText(lang, head.period)}
        </span>
      </p>
      {head.sentence ? <Sentence sentence={head.sentence} /> : <p className="sentence__none">{say('noSentence')}</p>}
      {years.length > 1 && <YearSwitch years={years} />}
    </section>
  );
}
