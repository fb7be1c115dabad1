import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { openFile } from '../../files/files.ts';
import { tLicences } from '../../i18n/licences.ts';
import { useAtlas } from '../parts/context.tsx';
import './licences.css';

const KINDS = ['code', 'font', 'map'] as const;

const shipped = v.array(
  v.object({
    name: v.string(),
    version: v.string(),
    licence: v.string(),
    text: v.string(),
    is: v.picklist(KINDS),
  }),
);
type Shipped = v.InferOutput<typeof shipped>;

type Read =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly list: Shipped }
  | { readonly is: 'failed'; readonly why: string };

/** The list that the build wrote, read when it is first wanted. */
function useShipped(): Read {
  const [read, setRead] = useState<Read>({ is: 'reading' });
  useEffect(() => {
    const abort = new AbortController();
    openFile('licences.json', abort.signal)
      .then(async (response) => v.parse(shipped, await response.json()))
      .then((list) => setRead({ is: 'read', list }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted)
          setRead({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
      });
    return () => abort.abort();
  }, []);
  return read;
}

/** What of other people's work is in the atlas, with the words of each licence. */
export function Licences() {
  const lang = useAtlas(({ view }) => view.lang);
  const read = useShipped();
  if (read.is === 'reading') return <p role="status">{tLicences(lang, 'reading')}</p>;
  if (read.is === 'failed') return <p role="alert">{tLicences(lang, 'failed', { why: read.why })}</p>;
  return (
    <div className="licences">
      <p>{tLicences(lang, 'intro', { n: read.list.length })}</p>
      {KINDS.map((kind) => (
        <section key={kind}>
          <h4>{tLicences(lang, kind)}</h4>
          {read.list
            .filter(({ is }) => is === kind)
            .map(({ name, version, licence, text }) => (
              <details key={name}>
                <summary>
                  {name} {version} <span className="licences__name">{licence}</span>
                </summary>
                <pre lang="en">{text || tLicences(lang, 'noText')}</pre>
              </details>
            ))}
        </section>
      ))}
    </div>
  );
}
