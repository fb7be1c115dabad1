import type { ReactNode } from 'react';
import type { Shape } from '../../drawing/symbol.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { Swatch } from '../parts/Swatch.tsx';

interface Props {
  element: PlanElement;
  mark: readonly Shape[];
  /** The name as it is to be shown, e.g. with the hit of a search marked. */
  name?: ReactNode;
  /** Shown under the name, e.g. the alias that a search has met. */
  hint?: ReactNode;
  /** The rows stand under a heading that says that none of them is placed. */
  unsaid?: boolean;
  onPick: (id: string) => void;
}

/** A line of a list that picks an element, and shows it on the map while it is pointed at. */
export function ElementRow({ element, mark, name, hint, unsaid = false, onPick }: Props) {
  const { lang, say } = useWords();
  const hover = useAtlas((atlas) => atlas.hover);
  const hovered = useAtlas(({ view }) => view.hover === element.id);
  const { kind, position } = element.properties;
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
      <span className="row__words">
        <span className="row__name">{name ?? element.properties.name[lang]}</span>
        {hint !== undefined && <span className="row__hint">{hint}</span>}
      </span>
      {!unsaid && position?.method === 'none' && (
        <span className="row__aside">{say(kind === 'link' ? 'notDrawn' : 'methodNone')}</span>
      )}
      <span className="off-screen">{KIND_NAMES[kind][lang]}</span>
    </button>
  );
}
