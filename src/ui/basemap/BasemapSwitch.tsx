/** Base maps of the host, in the legend: the built-in ground, or one of theirs under the plan. */
import { useWords } from '../parts/context.tsx';
import { rememberInAddress } from './load.ts';
import { setBasemaps, useBasemaps } from './store.ts';
import { WORDS } from './words.ts';
import './basemap.css';

export function BasemapSwitch() {
  const choose = (id: string): void => {
    const chosen = list.find((one) => one.id === id) ?? null;
    rememberInAddress(chosen);
    setBasemaps({ chosen, trouble: null });
  };
  const { lang } = useWords();
  const words = WORDS[lang];
  const { list, faults, chosen } = useBasemaps();
  if (list.length + faults.length === 0) return null;
  return (
    <div className="basemap">
      {list.length > 0 && (
        <label className="basemap__choice">
          {words.title}
          <select value={chosen?.id ?? ''} onChange={({ target }) => choose(target.value)}>
            <option value="">{words.none}</option>
            {list.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </select>
        </label>
      )}
      {faults.map((fault) => (
        <p key={fault.zh} className="fine basemap__trouble">
          {fault[lang]}
        </p>
      ))}
    </div>
  );
}
