/** Whose base map is drawn, under which 审图号, or why it is not: on the map itself, so that it is there in a presentation as well. */
import type { CSSProperties } from 'react';
import { fill } from '../../i18n/t.ts';
import { useWords } from '../parts/context.tsx';
import { useBasemaps } from './store.ts';
import { WORDS } from './words.ts';
import './basemap.css';

/** `covered` are the pixels of the map that something covers. */
export function BasemapLine({ covered }: { covered: { readonly right: number; readonly bottom: number } }) {
  const { lang } = useWords();
  const { chosen, trouble, light } = useBasemaps();
  if (!chosen) return null;
  const words = WORDS[lang];
  const { name, attribution, licence, approval } = chosen;
  const number = approval ? fill(words.approval, { number: approval }) : words.noApproval;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--right': `${covered.right}px`,
    '--bottom': `${covered.bottom}px`,
  };
  return (
    <p className="basemap-line" style={style} role="status">
      {light ? words.light : [attribution[lang], licence, number].join(' · ')}
      {trouble !== null && !light && (
        <span className="basemap__trouble">{fill(words.trouble, { name: name[lang], why: trouble })}</span>
      )}
    </p>
  );
}
