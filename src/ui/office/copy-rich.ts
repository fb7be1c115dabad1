import { copyText } from '../panel/clipboard.ts';

export interface Rich {
  readonly text: string;
  readonly html: string;
}

const blob = (type: string, content: string): Blob => new Blob([content], { type });

/** Puts a text on the clipboard with its HTML for word processors, or as text alone; false when the browser forbids both. */
export async function copyRich(made: Promise<Rich>): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': made.then(({ text }) => blob('text/plain', text)),
      'text/html': made.then(({ html }) => blob('text/html', html)),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText((await made).text);
  }
}
