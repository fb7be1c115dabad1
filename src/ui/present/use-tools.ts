/** What can be laid over a step: a dark or white screen, a pointer, the help, the search. And the commands for it. */
import { useState } from 'react';
import type { Command } from '../../present/play.ts';
import { useAtlas } from '../parts/context.tsx';
import { hasYears } from './Foot.tsx';
import type { Tool } from './Pointer.tsx';
import type { Play } from './use-play.ts';

export type Veil = 'black' | 'white' | null;
export type Over = 'help' | 'find' | 'popup' | null;

export interface Tools {
  readonly veil: Veil;
  readonly tool: Tool | null;
  readonly over: Over;
  setVeil(veil: Veil): void;
  setOver(over: Over): void;
  run(command: Command): void;
  leaveAll(): void;
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // A browser may refuse; the window stays as large as it is.
  done.catch(() => undefined);
}

/** The state laid over the steps, and what each command does to it or to them. */
export function useTools(play: Play, openSpeaker: () => void): Tools {
  const leaveAll = useAtlas((atlas) => atlas.leave);
  const [veil, setVeil] = useState<Veil>(null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [over, setOver] = useState<Over>(null);
  const leave = (): void => {
    if (over) setOver(null);
    else if (tool) setTool(null);
    else leaveAll();
  };
  const back = (command: Command): void => {
    if (play.at.visit === null) play.move(command);
    else play.visit(null);
  };
  const year = (by: 1 | -1): void => {
    if (hasYears(play)) play.stepYear(by);
  };
  const toggleVeil = (next: Veil) => () => setVeil(veil === next ? null : next);
  const toggleTool = (next: Tool) => () => setTool(tool === next ? null : next);
  const toggleOver = (next: Over) => () => setOver(over === next ? null : next);
  const actions: Readonly<Partial<Record<Command['do'], (command: Command) => void>>> = {
    black: toggleVeil('black'),
    white: toggleVeil('white'),
    laser: toggleTool('laser'),
    spot: toggleTool('spot'),
    pen: toggleTool('pen'),
    find: toggleOver('find'),
    help: toggleOver('help'),
    leave,
    fullscreen: toggleFullscreen,
    speaker: openSpeaker,
    laterYear: () => year(1),
    earlierYear: () => year(-1),
    back,
  };
  const run = (command: Command): void => {
    const dims = command.do === 'black' || command.do === 'white';
    // On a dark screen any other key brings the step back, and does no more.
    if (veil && !dims) setVeil(null);
    else if (actions[command.do]) actions[command.do]?.(command);
    else {
      setOver(null);
      play.move(command);
    }
  };
  return { veil, tool, over, setVeil, setOver, run, leaveAll };
}
