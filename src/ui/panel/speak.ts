/** The browser's own voice. Only voices of the device: others would send the words to a server. */
import { useEffect, useState } from 'react';
import type { Lang } from '../../plan/schema.ts';

/** The best voice of this device for a language; null where there is none. */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], lang: Lang): SpeechSynthesisVoice | null {
  const own = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang));
  const rank = ({ lang: of, default: first }: SpeechSynthesisVoice): number => {
    // Mandarin before Cantonese and the voices of Taiwan.
    const near = /^(zh[-_]cn|cmn|en)/i.test(of) ? 0 : 2;
    return near + (first ? 0 : 1);
  };
  return [...own].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function speech(): SpeechSynthesis | null {
  return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window ? window.speechSynthesis : null;
}

/** The voice for a language, as soon as the browser knows its voices. */
export function useVoice(lang: Lang): SpeechSynthesisVoice | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const talk = speech();
    if (!talk) return;
    const read = (): void => setVoices(talk.getVoices());
    read();
    talk.addEventListener('voiceschanged', read);
    return () => talk.removeEventListener('voiceschanged', read);
  }, []);
  return voiceFor(voices, lang);
}

export interface Speaking {
  onDone(): void;
  onFailed(): void;
}

/** Reads lines one after the other; returns the stopping, after which nothing more is told. */
export function speak(
  lines: readonly string[],
  voice: SpeechSynthesisVoice,
  { onDone, onFailed }: Speaking,
): () => void {
  const talk = speech();
  let stopped = false;
  // A line each: Chromium falls silent within long ones.
  lines.forEach((line, i) => {
    const words = new SpeechSynthesisUtterance(line);
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => {
      if (!stopped && i === lines.length - 1) onDone();
    };
    words.onerror = () => {
      if (stopped) return;
      stopped = true;
      onFailed();
    };
    talk?.speak(words);
  });
  return () => {
    stopped = true;
    talk?.cancel();
  };
}
