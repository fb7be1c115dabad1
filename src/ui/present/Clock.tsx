import { useEffect, useState } from 'react';
import { usePresentWords } from './use-words.ts';

/** Minutes and seconds, with hours where there are any. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** The time of day, and how long the talk has lasted. */
export function Clock() {
  const { lang, say } = usePresentWords();
  const [now, setNow] = useState(() => Date.now());
  const [start, setStart] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(now).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className="present-clock">
      <dl>
        <div>
          <dt>{say('clock')}</dt>
          <dd>{time}</dd>
        </div>
        <div>
          <dt>{say('elapsed')}</dt>
          <dd>
            <span role="timer">{elapsedText(now - start)}</span>
          </dd>
        </div>
      </dl>
      <button
        type="button"
        className="link"
        onClick={() => {
          setStart(Date.now());
          setNow(Date.now());
        }}
      >
        {say('resetTimer')}
      </button>
    </div>
  );
}
