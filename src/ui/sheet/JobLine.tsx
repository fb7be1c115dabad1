import { useWords } from '../parts/context.tsx';
import type { Jobs } from './use-job.ts';

/** How far a file is, with the way to stop it; then what became of it. */
export function JobLine({ jobs: { job, cancel } }: { jobs: Jobs }) {
  const { say } = useWords();
  if (job.is === 'idle') return <p className="sheet-job" role="status" />;
  if (job.is === 'working') {
    const { what, done, total } = job;
    const words = say('sheetWorking', { what, done, total });
    return (
      <div className="sheet-job" role="status">
        <progress className="sheet-job__bar" value={done} max={total} aria-label={words} />
        <span className="sheet-job__words">{words}</span>
        <button type="button" className="link" onClick={cancel}>
          {say('sheetCancel')}
        </button>
      </div>
    );
  }
  const words =
    job.is === 'done'
      ? [say('sheetDone', { file: job.file }), job.note].filter(Boolean).join(' ')
      : job.is === 'stopped'
        ? say('sheetStopped')
        : say('sheetFailed', { what: job.what, why: job.why });
  return (
    <p className={job.is === 'failed' ? 'sheet-job is-failed' : 'sheet-job'} role="status">
      {words}
    </p>
  );
}
