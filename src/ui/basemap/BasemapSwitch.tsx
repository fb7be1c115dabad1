/** Base maps of the host, in the legend: the built-in ground, or one of theirs under the plan. */
import { fill } from '../../i18n/t.ts';
import { useWords } from '../parts/context.tsx';
import { choose, useBasemaps } from './store.ts';
import { WORDS } from './words.ts';
import './basemap.css';

export function BasemapSwitch() {
  const { lang } = useWords();
  const words = WORDS[lang];
  const { list, faults, chosen, trouble, light } = useBasemaps();
  if (list.length + faults.length === 0) return null;
  return (
    <div className="basemap">
      {list.length > 0 && (
        <label className="basemap__choice">
          {words.title}
          <select value={chosen?.id ?? ''} onChange={({ target }) => choose(target.value || null)}>
            <option value="">{words.none}</option>
            {list.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div role="status">
        {chosen && light && <p className="fine">{words.light}</p>}
        {chosen && trouble !== null && !light && (
          <p className="fine basemap__trouble">{fill(words.trouble, { name: chosen.name[lang], why: trouble })}</p>
        )}
        {faults.map((fault) => (
          <p key={fault.zh} className="fine basemap__trouble">
            {fault[lang]}
          </p>
        ))}
      </div>
    </div>
  );
}
