/** Caddy: a whole Caddyfile. Pure. */
import { ALWAYS, ASK, FOREVER, FRAMES, TEXT, TYPES } from '../headers.ts';

/** Types that Caddy does not know by itself, or names otherwise. */
const types = (): string[] =>
  Object.entries(TYPES).flatMap(([end, type]) => {
    const full = TEXT.includes(type) ? `${type}; charset=utf-8` : type;
    return [`  @${end} path *.${end}`, `  header @${end} Content-Type "${full}"`];
  });

/** `policy` is that of the build: with base maps it names their hosts. */
export function caddyfile(policy: string): string {
  return `# Layout Atlas behind Caddy. Made by build/hosting.ts from build/headers.ts: change it there.
# The atlas lies in the root or in any folder below it. With a name in place of :8080 Caddy has https by itself.
:8080 {
  root * /srv
  # Files compressed beforehand by build/compress.ts are taken; others are compressed on the way.
  encode zstd gzip
  file_server {
    precompressed br gzip
  }

  header {
${Object.entries(ALWAYS)
  .map(([name, value]) => `    ${name} "${value}"`)
  .join('\n')}
    Cache-Control "${ASK}"
    -Server
  }
  @hashed path_regexp /assets/[^/]+$
  header @hashed Cache-Control "${FOREVER}"
  @page not path_regexp /layout-atlas[^/]*\\.html$
  header @page Content-Security-Policy "${policy}; ${FRAMES}"
  @onefile path_regexp /layout-atlas[^/]*\\.html$
  header @onefile Content-Security-Policy "${FRAMES}"
${types().join('\n')}
  # An error is never kept.
  handle_errors {
    header Cache-Control "no-store"
    respond "{err.status_code}"
  }
}
`;
}
