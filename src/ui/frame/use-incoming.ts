/** Files that are dropped on the page or pasted into it, anywhere. */
import { useEffect, useRef, useState } from 'react';

type Take = (file: File) => void;

/** Documents, as against plans and places. */
const DOCUMENT = /\.(txt|md|docx)$/i;
let takeDocument: Take | null = null;

/** Documents (.txt, .md, .docx) go to `take` until the returned function is called; else they are opened like any file. */
export function onDocument(take: Take): () => void {
  takeDocument = take;
  return () => {
    if (takeDocument === take) takeDocument = null;
  };
}

/** Whether a pasted text is a table, GeoJSON or KML, and not a word that was on the clipboard. */
export function looksLikeFile(text: string): boolean {
  const start = text.slice(0, 2000).trim();
  if (/^[{<[]/.test(start)) return start.length > 20;
  const lines = start.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && /[\t,;，]/.test(lines[0] ?? '') && /[\t,;，]/.test(lines[1] ?? '');
}

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
}

function deliver(files: readonly File[], take: Take): void {
  const documents = takeDocument === null ? [] : files.filter(({ name }) => DOCUMENT.test(name));
  for (const document of documents) takeDocument?.(document);
  const [first] = files.filter((file) => !documents.includes(file));
  if (first) take(first);
}

/** Hands over what is dropped or pasted; true while a file is held over the page. */
export function useIncoming(onFile: Take, pastedName: string): boolean {
  const [held, setHeld] = useState(false);
  const live = useRef({ onFile, pastedName });
  live.current = { onFile, pastedName };
  useEffect(() => {
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setHeld(true);
    };
    // Leaving the window leads to nothing; leaving one element leads to another.
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      setHeld(false);
      deliver([...(event.dataTransfer?.files ?? [])], live.current.onFile);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && (writes(event.target) || !looksLikeFile(text))) return;
      event.preventDefault();
      // Copied cells come as text and as a picture of themselves: the text is meant.
      const asText = looksLikeFile(text) && !writes(event.target);
      if (asText) live.current.onFile(new File([text], live.current.pastedName, { type: 'text/plain' }));
      else deliver(files, live.current.onFile);
    };
    const listeners = [
      ['dragenter', onOver],
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    window.addEventListener('paste', onPaste);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return held;
}
