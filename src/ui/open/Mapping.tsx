import { type FormEvent, useState } from 'react';
import type { Answers } from '../../import/answers.ts';
import { FIELDS, type Field } from '../../import/headers.ts';
import type { Preview } from '../../library/protocol.ts';
import { answersOf, type Draft, firstDraft, missing, placed, withField, wrong } from './draft.ts';
import { Facts } from './Facts.tsx';
import type { Opening } from './use-opening.ts';
import './mapping.css';
import { useOpenWords } from './use-words.ts';

type Edit = (patch: Partial<Draft>) => void;

/** The first rows; over each column what it means. */
function Columns({ table, draft, edit }: { table: Preview; draft: Draft; edit: Edit }) {
  const { say } = useOpenWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="grid" tabIndex={0} aria-label={say('mapLead')}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th key={column} scope="col" className={draft.mapping[i] ? 'is-used' : undefined}>
                <span className="grid__column" title={column}>
                  {column}
                </span>
                <select
                  aria-label={say('column', { column })}
                  value={draft.mapping[i] ?? ''}
                  onChange={({ currentTarget }) => {
                    const field = FIELDS.find((one) => one === currentTarget.value) ?? null;
                    edit({ mapping: withField(draft.mapping, i, field) });
                  }}
                >
                  <option value="">{say('unused')}</option>
                  {FIELDS.map((field: Field) => (
                    <option key={field} value={field}>
                      {say(`field_${field}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample that never changes
            <tr key={row}>
              {table.columns.map((column, i) => (
                <td key={column} className={draft.mapping[i] ? 'is-used' : undefined} title={cells[i]}>
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SheetChoice({ tables, draft, edit }: { tables: readonly Preview[]; draft: Draft; edit: Edit }) {
  const { say } = useOpenWords();
  if (tables.length < 2) return null;
  return (
    <label className="field field--inline">
      <span>{say('sheet')}</span>
      <select
        value={draft.table}
        onChange={({ currentTarget }) => {
          const table = Number(currentTarget.value);
          edit({ table, mapping: tables[table]?.mapping ?? [] });
        }}
      >
        {tables.map(({ name }, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many rows there are, and what is still missing for a good map. */
function Remarks({ table, draft, encoding }: { table: Preview; draft: Draft; encoding: string | null }) {
  const { say } = useOpenWords();
  const { total, shown } = table;
  return (
    <>
      <p className="fine">
        {say(total > shown ? 'rowsCut' : 'rows', { total, shown })}
        {encoding !== null && ` · ${say('encoding', { encoding })}`}
      </p>
      {!draft.mapping.includes('name') && <p className="caution">{say('noName')}</p>}
      {!placed(draft, table) && <p className="caution">{say('noPlace')}</p>}
    </>
  );
}

interface Props {
  readonly state: Extract<Opening, { is: 'places' }>;
  onMake(answers: Answers): void;
  onBack(): void;
}

/** Plain places: what their columns mean, and what only the reader knows. */
export function Mapping({ state, onMake, onBack }: Props) {
  const { lang, say } = useOpenWords();
  const { name, tables, encoding } = state;
  const [draft, setDraft] = useState(() => firstDraft(name, tables));
  const [fault, setFault] = useState<string | null>(null);
  const edit: Edit = (patch) => setDraft((now) => ({ ...now, ...patch }));
  const table = tables[draft.table];
  if (!table) return null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const open = missing(draft);
    const bad = wrong(draft);
    if (open.length > 0) {
      setFault(say('missing', { list: open.map((key) => say(key)).join(lang === 'zh' ? '、' : ', ') }));
    } else if (bad) setFault(say(bad));
    else onMake(answersOf(draft));
  };

  return (
    <form noValidate onSubmit={submit}>
      <p className="window__lead">{say('mapLead')}</p>
      <SheetChoice tables={tables} draft={draft} edit={edit} />
      <Columns table={table} draft={draft} edit={edit} />
      <Remarks table={table} draft={draft} encoding={encoding} />
      <Facts table={table} draft={draft} edit={edit} />
      {fault !== null && (
        <p className="caution" role="alert">
          {fault}
        </p>
      )}
      <div className="window__foot">
        <button type="button" className="button button--quiet" onClick={onBack}>
          {say('back')}
        </button>
        <button type="submit" className="button">
          {say('make')}
        </button>
      </div>
    </form>
  );
}
