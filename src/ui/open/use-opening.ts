/** From a file to a plan on the map: what the dialog shows at each step. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { SITE } from '../../files/site.ts';
import { tOpen } from '../../i18n/open.ts';
import type { Answers } from '../../import/answers.ts';
import type { Answer, OpenedOwn, PageFacts, Step } from '../../library/protocol.ts';
import { openReader, pageFacts, type Reader, Stopped } from '../../library/reader.ts';
import { entryOf, keep } from '../../library/shelf.ts';
import type { Problem } from '../../plan/problem.ts';
import type { Bilingual } from '../../plan/schema.ts';
import type { Note } from '../../store/notes.ts';
import { type OwnEntry, ownId } from '../../store/own.ts';
import { type Atlas, ownEntries } from '../../store/store.ts';
import { useAtlasStore } from '../parts/context.tsx';

export type Opening =
  | { readonly is: 'start' }
  | { readonly is: 'reading'; readonly name: string; readonly step: Step; readonly share: number | null }
  | { readonly is: 'refused'; readonly name: string; readonly words: Bilingual; readonly problems: readonly Problem[] }
  | ({ readonly name: string } & Extract<Answer, { is: 'places' }>)
  | { readonly is: 'same'; readonly opened: OpenedOwn; readonly there: OwnEntry };

export interface OpeningActs {
  begin(file: File): void;
  make(answers: Answers): void;
  /** With a plan of the same id at hand. */
  replace(): void;
  keepBoth(): void;
  /** Stop what is going on, and begin anew. */
  restart(): void;
}

const bilingual = (make: (lang: keyof Bilingual) => string): Bilingual => ({ zh: make('zh'), en: make('en') });

/** What is said of a plan that was opened. */
function openedNote(opened: OpenedOwn, onProblems: () => void): Note {
  const { plan, problems, more, encoding } = opened;
  const n = problems.length + more;
  const text = bilingual((lang) =>
    [
      tOpen(lang, 'openedNote', { title: plan.head.shortTitle[lang], count: plan.elements.length }),
      encoding === null || encoding === 'UTF-8' ? '' : tOpen(lang, 'openedEncoding', { encoding }),
      n === 0 ? '' : tOpen(lang, 'openedProblems', { n }),
    ]
      .filter(Boolean)
      .join(lang === 'zh' ? '' : ' '),
  );
  const look = { label: bilingual((lang) => tOpen(lang, 'look')), run: onProblems };
  return { id: 'own-opened', text, ...(n === 0 ? {} : { action: look }) };
}

function notKept(entry: OwnEntry): Note {
  const text = bilingual((lang) => tOpen(lang, 'notKept', { title: entry.shortTitle[lang] }));
  return { id: 'own-not-kept', text };
}

/** Keep what was read, show it, and say what became of it. */
async function shelve(atlas: Atlas, opened: OpenedOwn, id: string, onProblems: () => void): Promise<void> {
  const entry = await keep(entryOf(id, opened, new Date().toISOString()), opened.record);
  const { plan, problems, more } = opened;
  atlas.showOwn({ entry, plan, problems, more });
  atlas.tell(openedNote(opened, onProblems));
  if (!entry.kept) atlas.tell(notKept(entry));
}

/** What the worker must know of the page. */
function factsOf({ index }: Atlas): PageFacts {
  return index.is === 'ready' ? pageFacts(index.value) : { base: SITE, builtIns: [] };
}

/** The steps of opening, and what leads from one to the next. */
export function useOpening(onDone: () => void, onProblems: () => void): [Opening, OpeningActs] {
  const atlas = useAtlasStore();
  const [opening, setOpening] = useState<Opening>({ is: 'start' });
  const reader = useRef<Reader | null>(null);
  const name = useRef('');

  const stop = useCallback((): void => {
    reader.current?.close();
    reader.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const accept = async (opened: OpenedOwn, id: string): Promise<void> => {
    await shelve(atlas.getState(), opened, id, onProblems);
    stop();
    setOpening({ is: 'start' });
    onDone();
  };

  const taken = (): Set<string> => new Set(ownEntries(atlas.getState()).map(({ id }) => id));

  const settle = async (answer: Answer): Promise<void> => {
    if (answer.is === 'refused') setOpening({ ...answer, name: name.current });
    if (answer.is === 'places') setOpening({ ...answer, name: name.current });
    if (answer.is !== 'opened') return;
    const { opened } = answer;
    await atlas.getState().loadOwn();
    const id = ownId(opened.plan.head.id, new Set());
    const there = ownEntries(atlas.getState()).find((entry) => entry.id === id);
    if (there) setOpening({ is: 'same', opened, there });
    else await accept(opened, id);
  };

  const ask = (question: Parameters<Reader['ask']>[0]): void => {
    const now = reader.current;
    if (!now) return;
    setOpening({ is: 'reading', name: name.current, step: 'reading', share: null });
    const heard = now.ask(question, ({ step, share }) =>
      setOpening({ is: 'reading', name: name.current, step, share }),
    );
    heard.then(settle).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    });
  };

  const begin = (file: File): void => {
    stop();
    name.current = file.name;
    reader.current = openReader();
    ask({ is: 'read', file, name: file.name, page: factsOf(atlas.getState()) });
  };

  const acts: OpeningActs = {
    begin,
    make: (answers) => ask({ is: 'make', answers }),
    replace: () => {
      if (opening.is === 'same') void accept(opening.opened, opening.there.id);
    },
    keepBoth: () => {
      if (opening.is === 'same') void accept(opening.opened, ownId(opening.opened.plan.head.id, taken()));
    },
    restart: () => {
      stop();
      setOpening({ is: 'start' });
    },
  };
  return [opening, acts];
}
