import type { ReactNode } from 'react';

/** A part of the panel under a small heading. */
export function Section(props: { id?: string; title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const { id, title, aside, children } = props;
  return (
    <section className="section" {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <h3 className="section__title">
        <span>{title}</span>
        {aside !== undefined && <span className="section__aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
