import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

/** What was opened, by key: it stays open while the reader looks at an element and comes back. */
const FoldsContext = createContext<Map<string, boolean> | null>(null);

export function FoldsProvider({ children }: { children: ReactNode }) {
  const [folds] = useState(() => new Map<string, boolean>());
  return <FoldsContext value={folds}>{children}</FoldsContext>;
}

/** An opening that is remembered under `key`. `asked`: an object for each time that what lies within is asked for. */
export function useOpen(
  key: string,
  initially = false,
  asked: object | null = null,
): readonly [open: boolean, set: (open: boolean) => void] {
  const folds = useContext(FoldsContext);
  const [open, setOpen] = useState(() => asked !== null || (folds?.get(key) ?? initially));
  const set = useCallback(
    (now: boolean): void => {
      folds?.set(key, now);
      setOpen(now);
    },
    [folds, key],
  );
  useEffect(() => {
    if (asked !== null) set(true);
  }, [asked, set]);
  return [open, set];
}

interface Few<T> {
  readonly shown: readonly T[];
  readonly more: ReactNode;
}

/** The first `few` of a long list, and a button for the rest. */
export function useFew<T>(all: readonly T[], few: number, key: string, asked: object | null = null): Few<T> {
  const { say } = useWords();
  const [open, set] = useOpen(`few ${key}`, false, asked);
  if (all.length <= few + 1) return { shown: all, more: null };
  const more = (
    <button type="button" className="link section__more" aria-expanded={open} onClick={() => set(!open)}>
      {open ? say('showFewer') : say('showAll', { n: all.length })}
    </button>
  );
  return { shown: open ? all : all.slice(0, few), more };
}

interface FoldProps {
  readonly fold: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  /** Stands beside the heading and can be pressed on its own. */
  readonly sign?: ReactNode;
  readonly initially?: boolean;
  readonly asked?: object | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A heading that opens what lies under it. */
export function Fold(props: FoldProps) {
  const { fold, title, aside, sign, initially = false, asked = null, className = '', children } = props;
  const [open, set] = useOpen(fold, initially, asked);
  return (
    <div className={open ? `fold is-open ${className}` : `fold ${className}`}>
      <div className="fold__row">
        <button type="button" className="fold__head" aria-expanded={open} onClick={() => set(!open)}>
          <Icon name="right" />
          <span className="fold__title">{title}</span>
          {aside !== undefined && <span className="section__aside">{aside}</span>}
        </button>
        {sign}
      </div>
      {open && <div className="fold__body">{children}</div>}
    </div>
  );
}
