/** nginx: a whole server, ready to run. Pure. */
import { ALWAYS, ASK, COMPRESSED, FOREVER, FRAMES, OTHERWISE, TEXT, TYPES } from '../headers.ts';

/** Media types by type, as nginx writes them. */
function types(): string[] {
  const byType = new Map<string, string[]>();
  for (const [end, type] of Object.entries(TYPES)) byType.set(type, [...(byType.get(type) ?? []), end]);
  return [...byType].map(([type, ends]) => `    ${type} ${ends.join(' ')};`);
}

/** `policy` is that of the build: with base maps it names their hosts. */
export function nginxConf(policy: string): string {
  const always = Object.entries(ALWAYS).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  // nginx charsets and compresses text/html without being told.
  const text = TEXT.filter((type) => type !== 'text/html').join(' ');
  const packed = COMPRESSED.filter((type) => type !== 'text/html').join(' ');
  return `# Layout Atlas behind nginx. Made by build/hosting.ts from build/headers.ts: change it there.
# Lies in /etc/nginx/conf.d/. The atlas lies in the root or in any folder below it: /usr/share/nginx/html/atlas/.
map $uri $atlas_cache {
  default "${ASK}";
  ~/assets/[^/]+$ "${FOREVER}";
}
map $uri $atlas_policy {
  default "${policy}; ${FRAMES}";
  # The single file brings a policy of its own.
  ~/layout-atlas[^/]*\\.html$ "${FRAMES}";
}

server {
  listen 8080;
  server_tokens off;
  root /usr/share/nginx/html;
  index index.html;
  # Behind a proxy the port of the outside is another one.
  absolute_redirect off;

  types {
${types().join('\n')}
  }
  default_type ${OTHERWISE};
  charset utf-8;
  charset_types ${text};

  # Compressed beforehand by build/compress.ts, or on the way. With ngx_brotli: brotli_static on;
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 256;
  gzip_types ${packed};

  # Not “always”: an error is never kept.
  add_header Cache-Control $atlas_cache;
  add_header Content-Security-Policy $atlas_policy always;
${always.join('\n')}
  # Once https is sure for good: add_header Strict-Transport-Security "max-age=31536000" always;

  location / {
    try_files $uri $uri/ =404;
  }
}
`;
}
