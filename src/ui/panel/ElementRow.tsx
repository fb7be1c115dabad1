import type { Shape } from '../../drawing/symbol.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Swatch } from '../parts/Swatch.tsx';

interface Props {
  element: PlanElement;
  mark: readonly Shape[];
  /** Shown behind the name, e.g. the alias that a search has met. */
  hint?: string | undefined;
  onPick: (id: string) => void;
}

/** A line of a list that picks an element, and shows it on the map while it is pointed at. */
export function ElementRow({ element, mark, hint, onPick }: Props) {
  const { lang, say } = useWords();
  const hover = useAtlas((atlas) => atlas.hover);
  const hovered = useAtlas(({ view }) => view.hover === element.id);
  const { name, kind, position } = element.properties;
  return (
    <button
      type="button"
      data-element={element.id}
      className={hovered ? 'row is-hovered' : 'row'}
      onClick={() => onPick(element.id)}
      onPointerEnter={() => hover(element.id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(element.id)}
      onBlur={() => hover(null)}
    >
      <Swatch shapes={mark} />
      <span className="row__name">
        {name[lang]}
        {hint !== undefined && <span className="row__hint">{hint}</span>}
      </span>
      {position?.method === 'none' && <span className="row__aside">{say('methodNone')}</span>}
      <span className="off-screen">{KIND_NAMES[kind][lang]}</span>
    </button>
  );
}
