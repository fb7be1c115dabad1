# Layout Atlas in object storage (S3, MinIO, 阿里云 OSS, 腾讯云 COS). Made by build/hosting.ts from build/headers.ts.
# BUCKET=s3://atlas/folder ; for MinIO, OSS and COS add --endpoint-url https://…
set -eu
# 1. New code beside the old: pages that are open still find theirs.
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "assets/*.js" --content-type "text/javascript; charset=utf-8" --cache-control "public, max-age=31536000, immutable"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "assets/*.mjs" --content-type "text/javascript; charset=utf-8" --cache-control "public, max-age=31536000, immutable"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "assets/*.css" --content-type "text/css; charset=utf-8" --cache-control "public, max-age=31536000, immutable"
# 2. Everything else.
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.js" --exclude "assets/*" --exclude "sw.js" --content-type "text/javascript; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.mjs" --exclude "assets/*" --exclude "sw.js" --content-type "text/javascript; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.css" --exclude "assets/*" --exclude "sw.js" --content-type "text/css; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.json" --exclude "assets/*" --exclude "sw.js" --content-type "application/json; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.geojson" --exclude "assets/*" --exclude "sw.js" --content-type "application/geo+json; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.webmanifest" --exclude "assets/*" --exclude "sw.js" --content-type "application/manifest+json; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.svg" --exclude "assets/*" --exclude "sw.js" --content-type "image/svg+xml" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.png" --exclude "assets/*" --exclude "sw.js" --content-type "image/png" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.ico" --exclude "assets/*" --exclude "sw.js" --content-type "image/x-icon" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.txt" --exclude "assets/*" --exclude "sw.js" --content-type "text/plain; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.md" --exclude "assets/*" --exclude "sw.js" --content-type "text/markdown; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.ttf" --exclude "assets/*" --exclude "sw.js" --content-type "font/ttf" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.woff2" --exclude "assets/*" --exclude "sw.js" --content-type "font/woff2" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.wasm" --exclude "assets/*" --exclude "sw.js" --content-type "application/wasm" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.pmtiles" --exclude "assets/*" --exclude "sw.js" --content-type "application/vnd.pmtiles" --cache-control "no-cache"
# 3. The pages, and last of all the service worker: it tells open pages that there is a new version.
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "*.html" --content-type "text/html; charset=utf-8" --cache-control "no-cache"
aws s3 cp dist/ "$BUCKET/" --recursive --exclude "*" --include "sw.js" --content-type "text/javascript; charset=utf-8" --cache-control "no-cache"
