/** Focus is never lost: when what has it goes away, the nearest thing that stood around it takes it. */

/** Parts of the page that may take the focus for what they held. */
const PARTS = 'main, section, article, aside, nav, header, footer, dialog, [role="region"], [tabindex]';

function around(node: Element | null): Element[] {
  return node === null ? [] : [node, ...around(node.parentElement)];
}

/** It cannot have the focus any more. */
function isGone(node: Element): boolean {
  return !node.isConnected || node.matches(':disabled') || node.closest('[inert]') !== null || !node.checkVisibility();
}

/** The heading of a part, or the part itself. */
function focusOn(part: Element): void {
  const heading = part.querySelector<HTMLElement>('[data-heading]');
  if (heading) heading.focus();
  else if (part instanceof HTMLElement) {
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }
}

/** Watches over a page; returns the ending. */
export function keepFocus(page: HTMLElement): () => void {
  let last: readonly Element[] = [];
  let waiting = 0;
  const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
  const mend = (): void => {
    waiting = 0;
    const [node, ...outer] = last;
    if (!isLost() || !node) return;
    // Left on purpose, by a press beside everything: nothing to mend, now or later.
    if (!isGone(node)) last = [];
    else {
      const part = outer.find((one) => one.matches(PARTS) && !isGone(one));
      if (part) focusOn(part);
    }
  };
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? around(target) : [];
  };
  // Two frames: whoever took the thing away may give the focus a place of its own.
  const later = (): void => {
    if (waiting === 0 && last.length > 0) waiting = requestAnimationFrame(() => requestAnimationFrame(mend));
  };
  const watch = new MutationObserver(later);
  watch.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'inert'] });
  page.addEventListener('focusin', onFocus);
  page.addEventListener('focusout', later);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(waiting);
    page.removeEventListener('focusin', onFocus);
    page.removeEventListener('focusout', later);
  };
}
