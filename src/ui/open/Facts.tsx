import { type ReactNode, useId } from 'react';
import type { OpenKey } from '../../i18n/open.ts';
import { DATUMS, type Datum } from '../../import/datum.ts';
import type { Preview } from '../../library/protocol.ts';
import { KIND_NAMES, KINDS } from '../../plan/kinds.ts';
import type { Draft } from './draft.ts';
import { PROVINCES } from './provinces.ts';
import { useOpenWords } from './use-words.ts';

type Edit = (patch: Partial<Draft>) => void;

const DATUM_WORDS: Readonly<Record<Datum, OpenKey>> = {
  WGS84: 'datumWgs84',
  'GCJ-02': 'datumGcj',
  'BD-09': 'datumBd',
};

function Labelled({ label, children }: { label: OpenKey; children: (id: string) => ReactNode }) {
  const { say } = useOpenWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      {children(id)}
    </div>
  );
}

function Text(props: { label: OpenKey; value: string; digits?: number; onWrite: (value: string) => void }) {
  const { label, value, digits, onWrite } = props;
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="text"
          value={value}
          {...(digits ? { inputMode: 'numeric', maxLength: digits } : { maxLength: 80 })}
          onChange={({ currentTarget }) => onWrite(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** The province fills in code and name, which can then be made more exact. */
function Province({ draft, edit }: { draft: Draft; edit: Edit }) {
  const { lang, say } = useOpenWords();
  const province = PROVINCES.find(([code]) => code.slice(0, 2) === draft.code.slice(0, 2));
  return (
    <Labelled label="province">
      {(id) => (
        <select
          id={id}
          value={province?.[0] ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = PROVINCES.find(([code]) => code === currentTarget.value);
            const named = draft.region === '' || PROVINCES.some(([, zh]) => zh === draft.region);
            if (chosen) edit({ code: chosen[0], ...(named ? { region: chosen[1] } : {}) });
          }}
        >
          <option value="" disabled>
            {say('provinceNone')}
          </option>
          {PROVINCES.map(([code, zh, en]) => (
            <option key={code} value={code}>
              {lang === 'zh' ? zh : en}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function KindChoice({ shape, draft, edit }: { shape: keyof Draft['kinds']; draft: Draft; edit: Edit }) {
  const { lang } = useOpenWords();
  const label = ({ point: 'kindPoint', line: 'kindLine', area: 'kindArea' } as const)[shape];
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={draft.kinds[shape]}
          onChange={({ currentTarget }) => {
            const kind = KINDS.find((one) => one === currentTarget.value);
            if (kind) edit({ kinds: { ...draft.kinds, [shape]: kind } });
          }}
        >
          {KINDS.filter((kind) => kind !== 'link').map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind][lang]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Where the coordinates come from, what unnamed kinds are, and what the head of a plan must say. */
export function Facts({ table, draft, edit }: { table: Preview; draft: Draft; edit: Edit }) {
  const { say } = useOpenWords();
  const { shapes } = table;
  return (
    <>
      <div className="fields">
        <Labelled label="datum">
          {(id) => (
            <select
              id={id}
              value={draft.datum}
              onChange={({ currentTarget }) =>
                edit({ datum: DATUMS.find((one) => one === currentTarget.value) ?? 'WGS84' })
              }
            >
              {DATUMS.map((datum) => (
                <option key={datum} value={datum}>
                  {say(DATUM_WORDS[datum])}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {shapes.point + shapes.none > 0 && <KindChoice shape="point" draft={draft} edit={edit} />}
        {shapes.line > 0 && <KindChoice shape="line" draft={draft} edit={edit} />}
        {shapes.area > 0 && <KindChoice shape="area" draft={draft} edit={edit} />}
      </div>
      <fieldset className="facts-of-plan">
        <legend>{say('facts')}</legend>
        <p className="fine">{say('factsLead')}</p>
        <div className="fields">
          <Text label="planTitle" value={draft.title} onWrite={(title) => edit({ title })} />
          <Text label="year" value={draft.year} digits={4} onWrite={(year) => edit({ year })} />
          <Province draft={draft} edit={edit} />
          <Text label="regionName" value={draft.region} onWrite={(region) => edit({ region })} />
          <Text label="regionCode" value={draft.code} digits={6} onWrite={(code) => edit({ code })} />
          <Text label="source" value={draft.source} onWrite={(source) => edit({ source })} />
        </div>
      </fieldset>
    </>
  );
}
