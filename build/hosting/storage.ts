/** Object storage: what is written to each file as it is uploaded, since nothing can be said when it is asked for. Pure. */
import { ASK, FOREVER, TEXT, TYPES } from '../headers.ts';

const full = (type: string): string => (TEXT.includes(type) ? `${type}; charset=utf-8` : type);

/** One upload for the files with a hash, one for each type of the rest. The page and the service worker come last. */
export function uploads(): string {
  const put = (what: string, type: string, cache: string): string =>
    `aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" ${what} --content-type "${full(type)}" --cache-control "${cache}"`;
  const ends = Object.entries(TYPES);
  const hashed = ends
    .filter(([end]) => ['js', 'mjs', 'css'].includes(end))
    .map(([end, type]) => put(`--include "assets/*.${end}"`, type, FOREVER));
  const rest = ends
    .filter(([end]) => end !== 'html')
    .map(([end, type]) => put(`--include "*.${end}" --exclude "assets/*" --exclude "sw.js"`, type, ASK));
  return `# Layout Atlas in object storage (S3, MinIO, 阿里云 OSS, 腾讯云 COS). Made by build/hosting.ts from build/headers.ts.
# BUCKET=s3://atlas/folder ; for MinIO, OSS and COS add --endpoint-url https://…
set -eu
# 1. New code beside the old: pages that are open still find theirs.
${hashed.join('\n')}
# 2. Everything else.
${rest.join('\n')}
# 3. The pages, and last of all the service worker: it tells open pages that there is a new version.
${put('--include "*.html"', TYPES.html ?? '', ASK)}
${put('--include "sw.js"', TYPES.js ?? '', ASK)}
`;
}
