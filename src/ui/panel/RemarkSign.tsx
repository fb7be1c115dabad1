import { type CSSProperties, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { remarksAbout } from '../../plan/model.ts';
import type { Remark } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { useWay } from './way.tsx';

/** CSS pixels: width of the bubble, its distance to the edges of the window, and the height it needs. */
const BUBBLE = { width: 320, edge: 12, room: 170 };

/** Beside the sign, within the window; the panel scrolls, so it cannot hold the bubble. */
function bubbleStyle(sign: DOMRect): CSSProperties {
  const width = Math.min(BUBBLE.width, window.innerWidth - 2 * BUBBLE.edge);
  const left = Math.max(BUBBLE.edge, Math.min(sign.left - 24, window.innerWidth - width - BUBBLE.edge));
  const below = window.innerHeight - sign.bottom > BUBBLE.room;
  return { left, width, ...(below ? { top: sign.bottom } : { bottom: window.innerHeight - sign.top }) };
}

/** Open while pointed at or in focus; what scrolls away or Esc closes. A finger opens first and follows then. */
function useBubble() {
  const sign = useRef<HTMLButtonElement>(null);
  const [style, setStyle] = useState<CSSProperties | null>(null);
  const open = style !== null;
  const show = (): void => setStyle(sign.current ? bubbleStyle(sign.current.getBoundingClientRect()) : null);
  useEffect(() => {
    if (!open) return;
    const hide = (): void => setStyle(null);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      hide();
    };
    document.addEventListener('scroll', hide, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [open]);
  const touch = useRef(false);
  const events = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && show(),
    onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && setStyle(null),
    onPointerDown: (event: PointerEvent) => {
      touch.current = event.pointerType !== 'mouse';
    },
  };
  return { sign, style, open, show, hide: () => setStyle(null), touch, events };
}

function Sign({ remarks }: { remarks: readonly Remark[] }) {
  const { lang, say } = useWords();
  const { go } = useWay();
  const id = useId();
  const { sign, style, open, show, hide, touch, events } = useBubble();
  const lead = (): void => {
    hide();
    if (remarks[0]) go('remark', remarks[0].id);
  };
  return (
    <span className="remark-sign" {...events}>
      <button
        ref={sign}
        type="button"
        className="remark-sign__button"
        aria-label={say('hasRemark', { n: remarks.length })}
        aria-describedby={open ? id : undefined}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={(event) => event.relatedTarget === null || hide()}
        onClick={() => (touch.current && !open ? show() : lead())}
      >
        <Icon name="remark" />
      </button>
      {style && (
        <span id={id} className="remark-bubble card" style={style}>
          {remarks.map((remark) => (
            <span key={remark.id} className="remark-bubble__text">
              {remark.text[lang]}
            </span>
          ))}
          <button type="button" className="link" tabIndex={-1} onClick={lead}>
            {say('toRemark')}
          </button>
        </span>
      )}
    </span>
  );
}

/**
 * A small sign beside a thing that the text contradicts itself about, with the remark's sentence, and the way to it.
 * `at`: only remarks that cite one of these places of the text.
 */
export function RemarkSign({ about, at }: { about: string; at?: ReadonlySet<string> }) {
  const { plan } = useWay();
  const remarks = remarksAbout(plan, about).filter(
    ({ citations }) => at === undefined || citations.some(({ locator }) => at.has(locator)),
  );
  return remarks.length > 0 ? <Sign remarks={remarks} /> : null;
}
