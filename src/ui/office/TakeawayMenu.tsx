import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import './office.css';
import { officeTakeaways } from './takeaways.ts';
import { type Job, useTakeaway } from './use-takeaway.ts';

function JobLine({ job, onCancel }: { job: Job; onCancel: () => void }) {
  const { say } = useWords();
  if (job.is === 'idle') return null;
  if (job.is === 'working') {
    return (
      <div className="takeaway__job">
        <progress value={job.done} max={job.total} aria-label={say('takeawayWorking')} />
        <button type="button" className="link" onClick={onCancel}>
          {say('takeawayCancel')}
        </button>
      </div>
    );
  }
  if (job.is === 'failed') return <p className="takeaway__failed">{say('takeawayFailed', { why: job.why })}</p>;
  if (job.is === 'done') return <p>{say('takeawayDone', { file: job.file })}</p>;
  return <p>{say(job.is === 'copied' ? 'takeawayCopied' : 'takeawayStopped')}</p>;
}

/** What the plan can leave the page as, for Office programs. */
export function TakeawayMenu() {
  const { lang, say } = useWords();
  const { job, start, cancel, ready, at } = useTakeaway();
  const offered = officeTakeaways.filter(({ ofElement }) => !ofElement || at !== null);
  return (
    <>
      <button
        type="button"
        className="tool takeaway-tool"
        popoverTarget="takeaway"
        title={say('takeaway')}
        aria-label={say('takeaway')}
        disabled={!ready}
      >
        <Icon name="save" />
      </button>
      <section id="takeaway" popover="auto" className="card takeaway" aria-label={say('takeaway')}>
        <h2 className="takeaway__title">{say('takeaway')}</h2>
        <ul className="takeaway__list">
          {offered.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="takeaway__entry"
                data-takeaway={one.id}
                disabled={job.is === 'working'}
                onClick={() => void start(one)}
              >
                {one.label[lang]}
              </button>
            </li>
          ))}
        </ul>
        <div className="takeaway__status" role="status">
          <JobLine job={job} onCancel={cancel} />
        </div>
      </section>
    </>
  );
}
