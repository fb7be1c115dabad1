import { type ReactNode, useCallback, useState } from 'react';
import { useWords } from '../parts/context.tsx';

/** A part of the panel under a small heading. */
export function Section(props: { id?: string; title: string; aside?: ReactNode; children: ReactNode }) {
  const { id, title, aside, children } = props;
  return (
    <section className="section" {...(id === undefined ? {} : { id })}>
      <h3 className="section__title">
        {title}
        {aside !== undefined && <span className="section__aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}

interface Few<T> {
  readonly shown: readonly T[];
  readonly more: ReactNode;
  readonly openAll: () => void;
}

/** The first `few` of a long list, and a button for the rest. */
export function useFew<T>(all: readonly T[], few: number): Few<T> {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const openAll = useCallback(() => setOpen(true), []);
  if (all.length <= few + 1) return { shown: all, more: null, openAll };
  const more = (
    <button type="button" className="link section__more" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? say('showFewer') : say('showAll', { n: all.length })}
    </button>
  );
  return { shown: open ? all : all.slice(0, few), more, openAll };
}
