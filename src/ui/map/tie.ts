/** Cameras in step: what one of them does, the others follow. */
import type { Camera } from '../../stage/stage.ts';

export interface Tied {
  camera(): Camera | null;
  follow(camera: Camera): void;
}

export interface Tie {
  /** Join, and look where the others look; returns the leaving. */
  join(member: Tied): () => void;
  /** A member was moved. */
  moved(member: Tied, camera: Camera): void;
}

/** A tie that nobody has joined yet. */
export function tieCameras(): Tie {
  const members = new Set<Tied>();
  return {
    join: (member) => {
      const [first] = members;
      const camera = first?.camera();
      if (camera) member.follow(camera);
      members.add(member);
      return () => members.delete(member);
    },
    moved: (member, camera) => {
      for (const other of members) if (other !== member) other.follow(camera);
    },
  };
}
