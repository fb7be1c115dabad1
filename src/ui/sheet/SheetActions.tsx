import { useState } from 'react';
import type { MessageKey } from '../../i18n/t.ts';
import { pixelsOf } from '../../sheet/export/png.ts';
import { useWords } from '../parts/context.tsx';
import type { Delivered, Order } from './documents.ts';
import { JobLine } from './JobLine.tsx';
import { TAKEAWAYS, type TakeawayContext } from './takeaways.ts';
import { type Jobs, type Made, type Tick, useJob } from './use-job.ts';

const DPIS = [96, 150, 200, 300, 450, 600] as const;

interface Props {
  readonly order: Order;
  readonly context: Omit<TakeawayContext, 'tick' | 'signal'>;
  onPrint(): void;
}

/** How to say that characters are missing; '' where none are. */
function useMissing() {
  const { say } = useWords();
  return ({ file, missing }: Delivered): Made => ({
    file,
    note: missing.length === 0 ? '' : say('sheetMissing', { n: missing.length, signs: missing.slice(0, 8).join('') }),
  });
}

function FileButtons({ order, jobs, onPrint }: { order: Order; jobs: Jobs; onPrint: () => void }) {
  const { say } = useWords();
  const made = useMissing();
  const [dpi, setDpi] = useState<number>(300);
  const busy = jobs.job.is === 'working';
  type Files = typeof import('./documents.ts');
  const button = (key: MessageKey, run: (files: Files, tick: Tick) => Promise<Delivered>, main = false) => (
    <button
      type="button"
      className={main ? 'button' : 'sheet-button'}
      disabled={busy}
      onClick={() => void jobs.start(say(key), async (tick) => made(await run(await import('./documents.ts'), tick)))}
    >
      {say(key)}
    </button>
  );
  const pixels = { width: pixelsOf(order.sheet.width, dpi), height: pixelsOf(order.sheet.height, dpi) };
  return (
    <div className="sheet-actions__row">
      {button('sheetPdf', (files, tick) => files.savePdf(order, tick), true)}
      {button('sheetSvg', (files) => files.saveSvg(order))}
      <span className="sheet-actions__png">
        {button('sheetPng', (files, tick) => files.savePng(order, dpi, tick))}
        <select
          className="sheet-input"
          aria-label={say('sheetDpi', { dpi })}
          title={say('sheetPixels', pixels)}
          value={dpi}
          onChange={({ target }) => setDpi(Number(target.value))}
        >
          {DPIS.map((one) => (
            <option key={one} value={one}>
              {one} dpi
            </option>
          ))}
        </select>
      </span>
      {button('sheetAtlas', (files, tick) => files.saveAtlas(order, tick))}
      <button type="button" className="sheet-button" disabled={busy} onClick={onPrint}>
        {say('sheetPrint')}
      </button>
    </div>
  );
}

/** What leaves the dialog, and how far it is. */
export function SheetActions({ order, context, onPrint }: Props) {
  const { lang, say } = useWords();
  const jobs = useJob();
  return (
    <div className="sheet-actions">
      <h3 className="sheet-actions__title">{say('sheetFiles')}</h3>
      <FileButtons order={order} jobs={jobs} onPrint={onPrint} />
      {TAKEAWAYS.length > 0 && <h3 className="sheet-actions__title">{say('sheetMore')}</h3>}
      <div className="sheet-actions__row">
        {TAKEAWAYS.map(({ id, label, run }) => (
          <button
            key={id}
            type="button"
            className="sheet-button"
            disabled={jobs.job.is === 'working'}
            onClick={() =>
              void jobs.start(label[lang], async (tick, signal) => ({ file: await run({ ...context, tick, signal }) }))
            }
          >
            {label[lang]}
          </button>
        ))}
      </div>
      <JobLine jobs={jobs} />
    </div>
  );
}
