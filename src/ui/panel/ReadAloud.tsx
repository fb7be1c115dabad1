/** Reads the picked element aloud, where this device has a voice for the language. */
import { useEffect, useRef, useState } from 'react';
import { aloud } from '../../drawing/words/aloud.ts';
import { type AccessKey, tAccess } from '../../i18n/access.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { speak, useVoice } from './speak.ts';

interface Props {
  readonly plan: Plan;
  readonly element: PlanElement;
}

export function ReadAloud({ plan, element }: Props) {
  const { lang } = useWords();
  const voice = useVoice(lang);
  const [state, setState] = useState<AccessKey | null>(null);
  const stop = useRef<(() => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another element or language ends the reading
  useEffect(
    () => () => {
      stop.current?.();
      stop.current = null;
      setState(null);
    },
    [element, lang],
  );
  if (!voice) return null;
  const on = state === 'reading';
  const toggle = (): void => {
    stop.current?.();
    stop.current = null;
    setState(on ? null : 'reading');
    if (on) return;
    stop.current = speak(aloud(plan, element, lang), voice, {
      onDone: () => setState('readDone'),
      onFailed: () => setState('readFailed'),
    });
  };
  const label = on ? tAccess(lang, 'readStop') : tAccess(lang, 'readHint', { name: element.properties.name[lang] });
  return (
    <>
      <button
        type="button"
        className="tool read-aloud"
        title={label}
        aria-label={label}
        aria-pressed={on}
        onClick={toggle}
      >
        <Icon name={on ? 'stop' : 'speak'} />
      </button>
      <span className={state === 'readFailed' ? 'fine' : 'off-screen'} role="status">
        {state && tAccess(lang, state)}
      </span>
    </>
  );
}
