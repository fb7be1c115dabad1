/** docs/hosting.md shows the server files between marks: <!-- file nginx.conf --> … <!-- end --> . Pure. */
const BETWEEN = /(<!-- file (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;
const LANGUAGES: Readonly<Record<string, string>> = {
  'nginx.conf': 'nginx',
  Caddyfile: 'caddyfile',
  'web.config': 'xml',
  'upload.sh': 'sh',
};

/** The document with the files of today. Throws where it marks one that there is not. */
export function withFiles(document: string, files: Readonly<Record<string, string>>): string {
  return document.replace(BETWEEN, (_, open: string, name: string, end: string) => {
    const text = Object.hasOwn(files, name) ? files[name] : undefined;
    if (text === undefined) throw new Error(`docs/hosting.md shows ${name}, and there is none`);
    return `${open}\`\`\`${LANGUAGES[name] ?? ''}\n${text}\`\`\`\n${end}`;
  });
}
