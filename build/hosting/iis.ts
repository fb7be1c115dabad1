/** IIS 8 and later: web.config beside index.html. Pure. */
import { ALWAYS, ASK, FOREVER, FRAMES, TEXT, TYPES } from '../headers.ts';

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function types(): string[] {
  return Object.entries(TYPES).flatMap(([end, type]) => {
    const full = TEXT.includes(type) ? `${type}; charset=utf-8` : type;
    return [`      <remove fileExtension=".${end}" />`, `      <mimeMap fileExtension=".${end}" mimeType="${full}" />`];
  });
}

/** `policy` is that of the build: with base maps it names their hosts. */
export function webConfig(policy: string): string {
  const headers = Object.entries({
    ...ALWAYS,
    'Cache-Control': ASK,
    'Content-Security-Policy': `${policy}; ${FRAMES}`,
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Layout Atlas behind IIS. Made by build/hosting.ts from build/headers.ts: change it there. -->
<configuration>
  <location path="assets">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
          <add name="Cache-Control" value="${FOREVER}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
  <!-- The single file brings a policy of its own; one such part for each copy for one plan. -->
  <location path="layout-atlas.html">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
          <add name="Content-Security-Policy" value="${FRAMES}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
  <system.webServer>
    <staticContent>
${types().join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers.map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${xml(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
</configuration>
`;
}
