/** The programs that open our files: found, or installed on a Debian that lets us. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const OFFICE = ['soffice', 'libreoffice'];
const ELSEWHERE = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
/** About 400 MB on the disk: why these checks are a command of their own. */
const PACKAGES = ['libreoffice-impress', 'libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk'];

function which(name: string): string | undefined {
  const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

const office = (): string | undefined =>
  OFFICE.map(which).find((path) => path !== undefined) ?? ELSEWHERE.find((path) => existsSync(path));
const complete = (): boolean => office() !== undefined && ['pdftotext', 'pdftoppm'].every((name) => which(name));

/** Path of LibreOffice; throws with the mend where it is neither there nor can be installed. */
export function findOffice(): string {
  if (!complete() && which('apt-get')) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], { stdio: 'inherit' });
  }
  const found = office();
  if (!found || !complete())
    throw new Error('Install LibreOffice and poppler-utils (pdftotext, pdftoppm), then run this again.');
  return found;
}

/** Runs a program to its end; throws with what it said. */
export function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 240_000,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr || stdout}`);
  return stdout;
}
