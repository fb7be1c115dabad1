import type { Excerpt, Piece, Shown } from '../../proof/excerpt.ts';

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, mark }, i) => {
    // The pieces of a passage stand in its order.
    const key = i;
    if (mark === 'words') return <mark key={key}>{text}</mark>;
    return (
      <span key={key} className={mark === 'locator' ? 'passage__locator' : undefined}>
        {text}
      </span>
    );
  });
}

/** Rows that follow each other, as the table that they are; lined up at the right, as rows that cells span lack some. */
function Rows({ rows }: { rows: readonly Shown[] }) {
  const width = Math.max(...rows.map(({ runs }) => runs.length));
  return (
    <div className="passage-table">
      <table>
        <tbody>
          {rows.map(({ from, cited, runs }) => (
            <tr key={from} className={cited ? 'passage is-cited' : 'passage'}>
              {runs.length < width && <td colSpan={width - runs.length} />}
              {runs.map((pieces, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in their columns
                <td key={i}>
                  <Pieces pieces={pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Passages in groups: rows that follow each other are one. */
function grouped(passages: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  for (const one of passages) {
    const last = groups.at(-1);
    if (one.is === 'row' && last?.[0]?.is === 'row') last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Passages of a text in its order, with what is marked in them. */
export function Passages({ passages }: Excerpt) {
  return grouped(passages).map((group) => {
    const [first] = group;
    if (first === undefined) return null;
    if (first.is === 'row') return <Rows key={first.from} rows={group} />;
    const kind = first.is === 'heading' ? ' passage--heading' : '';
    return (
      <p key={first.from} className={`passage${kind}${first.cited ? ' is-cited' : ''}`}>
        <Pieces pieces={first.runs.flat()} />
      </p>
    );
  });
}
