import { useEffect } from 'react';
import { tOpen } from '../../i18n/open.ts';
import { forget, keep, recordOf } from '../../library/shelf.ts';
import type { OwnEntry } from '../../store/own.ts';
import { ownEntries } from '../../store/store.ts';
import { useAtlas, useAtlasStore } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import './own.css';
import { save } from '../parts/save.ts';
import { useOpenWords } from './use-words.ts';

/** Save what is kept of an own plan, take it off the list, bring it back. */
function useOwnActs({ id, title, shortTitle }: OwnEntry) {
  const atlas = useAtlasStore();
  const gone = (): void => {
    const text = {
      zh: tOpen('zh', 'gone', { title: shortTitle.zh }),
      en: tOpen('en', 'gone', { title: shortTitle.en }),
    };
    atlas.getState().tell({ id: 'own-gone', text });
  };
  const exportAs = async (what: 'original' | 'clean'): Promise<void> => {
    const record = await recordOf(id).catch(() => null);
    if (record === null) return gone();
    const plan = `${id.replace(/^own:/, '')}.plan.geojson`;
    save(what === 'original' ? record.original : record.clean, what === 'original' ? record.name : plan);
  };
  const remove = async (): Promise<void> => {
    const record = await recordOf(id).catch(() => null);
    const { dropOwn, tell, view } = atlas.getState();
    const entry = ownEntries(atlas.getState()).find((one) => one.id === id);
    const wasOpen = view.plan === id;
    const gone = await forget(id);
    dropOwn(id);
    const undo = async (): Promise<void> => {
      if (!record || !entry) return;
      const { addOwn, openPlan, dismiss } = atlas.getState();
      addOwn(await keep(entry, record));
      dismiss('own-removed');
      if (wasOpen) openPlan(id);
    };
    const words = (lang: 'zh' | 'en'): string => tOpen(lang, gone ? 'removed' : 'notRemoved', { title: title[lang] });
    const label = { zh: tOpen('zh', 'undo'), en: tOpen('en', 'undo') };
    const action = record ? { action: { label, run: () => void undo() } } : {};
    tell({ id: 'own-removed', text: { zh: words('zh'), en: words('en') }, ...action });
  };
  return { exportAs, remove };
}

function OwnRow({ entry, open, onOpen, onDone }: { entry: OwnEntry; open: boolean; onOpen(): void; onDone(): void }) {
  const { lang, say } = useOpenWords();
  const { exportAs, remove } = useOwnActs(entry);
  const { shortTitle, region, file, date, problems, kept } = entry;
  return (
    <li className={open ? 'own__row is-open' : 'own__row'}>
      <button type="button" className="own__open" aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="plans__title">{shortTitle[lang]}</span>
        <span className="plans__region">{region[lang]}</span>
        <span className="own__file">
          {say('ownFile', { file, date: date.slice(0, 10) })}
          {problems > 0 && ` · ${say('ownProblems', { n: problems })}`}
          {!kept && <span className="flag">{say('ownSession')}</span>}
        </span>
      </button>
      <div className="own__acts">
        <button type="button" className="link" onClick={() => void exportAs('original')}>
          {say('exportOriginal')}
        </button>
        <button type="button" className="link" onClick={() => void exportAs('clean')}>
          {say('exportPlan')}
        </button>
        <button
          type="button"
          className="link own__remove"
          onClick={() => {
            onDone();
            void remove();
          }}
        >
          {say('remove')}
        </button>
      </div>
    </li>
  );
}

/** The reader's own plans under those of the atlas, each with what can be done with it. */
export function OwnPlans({ onDone, onNew }: { onDone: () => void; onNew: () => void }) {
  const { say } = useOpenWords();
  const entries = useAtlas(ownEntries);
  const current = useAtlas(({ view }) => view.plan);
  const openPlan = useAtlas((atlas) => atlas.openPlan);
  const loadOwn = useAtlas((atlas) => atlas.loadOwn);
  useEffect(() => void loadOwn(), [loadOwn]);
  return (
    <section className="own" aria-label={say('own')}>
      <h2 className="own__title">{say('own')}</h2>
      {entries.length === 0 && <p className="fine own__none">{say('ownNone')}</p>}
      <ul>
        {entries.map((entry) => (
          <OwnRow
            key={entry.id}
            entry={entry}
            open={entry.id === current}
            onDone={onDone}
            onOpen={() => {
              openPlan(entry.id);
              onDone();
            }}
          />
        ))}
      </ul>
      <button type="button" className="own__new" onClick={onNew}>
        <Icon name="open" />
        {say('openNew')}
      </button>
    </section>
  );
}
