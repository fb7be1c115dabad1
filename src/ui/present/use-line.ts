/** The line between the screen and the speaker's window of the same page. */
import { useCallback, useEffect, useRef } from 'react';
import { type Message, unwrap, wrap } from '../../present/line.ts';

const CHANNEL = 'layout-atlas';

/** Pages opened from files share no channel: there the two windows speak to each other directly. */
const FROM_FILE = window.location.protocol === 'file:';

interface Line {
  say(message: Message): void;
  /** The speaker's window, once it is opened from here. */
  meet(other: Window): void;
}

function openChannel(): BroadcastChannel | null {
  return FROM_FILE || !('BroadcastChannel' in window) ? null : new BroadcastChannel(CHANNEL);
}

/** Speak about a plan, and hear what the other window says about it. */
export function useLine(plan: string, onMessage: (message: Message) => void): Line {
  const hear = useRef(onMessage);
  hear.current = onMessage;
  const channel = useRef<BroadcastChannel | null>(null);
  const peer = useRef<Window | null>(null);
  useEffect(() => {
    const open = openChannel();
    channel.current = open;
    if (!open) peer.current ??= window.opener instanceof Object ? window.opener : null;
    const onHeard = (event: MessageEvent<unknown>): void => {
      const message = unwrap(plan, event.data);
      if (message) hear.current(message);
    };
    const onDirect = (event: MessageEvent<unknown>): void => {
      if (!unwrap(plan, event.data) || event.source === null || !('closed' in event.source)) return;
      // The first that speaks of this plan is the other window: after a reload it is not known by itself.
      peer.current ??= event.source;
      if (event.source === peer.current) onHeard(event);
    };
    if (open) open.addEventListener('message', onHeard);
    else window.addEventListener('message', onDirect);
    return () => {
      channel.current = null;
      open?.close();
      window.removeEventListener('message', onDirect);
    };
  }, [plan]);
  const say = useCallback(
    (message: Message) => {
      const said = wrap(plan, message);
      if (channel.current) channel.current.postMessage(said);
      else if (FROM_FILE) peer.current?.postMessage(said, '*');
    },
    [plan],
  );
  const meet = useCallback((other: Window) => {
    peer.current = other;
  }, []);
  return { say, meet };
}
