/** Programs of the system that read back what the atlas writes; Debian's package is installed where one is missing. */
import { spawnSync } from 'node:child_process';

/** pdftotext, pdffonts, pdfinfo */
export const POPPLER = { program: 'pdftotext', debian: 'poppler-utils' } as const;

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Makes sure that a program is there; throws with the mend where it cannot. */
export function findTool({ program, debian }: { readonly program: string; readonly debian: string }): void {
  if (isThere(program)) return;
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], { stdio: 'inherit', env });
  }
  if (!isThere(program)) throw new Error(`No ${program} found. Install it, on Debian with: apt-get install ${debian}`);
}

/** What a program writes; throws with its complaint. */
export function output(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
