/** Small files of every kind, made in code. */
import { strToU8, zipSync } from 'fflate';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook with a sheet for each list of rows. Numbers stay numbers. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (value: string | number, ref: string): string =>
    typeof value === 'number'
      ? `<c r="${ref}"><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const rows = (grid: readonly (readonly (string | number)[])[]): string =>
    grid
      .map((row, y) => {
        const cells = row.map((value, x) =>
          value === '' ? '' : cell(value, `${String.fromCharCode(65 + x)}${y + 1}`),
        );
        return `<row r="${y + 1}">${cells.join('')}</row>`;
      })
      .join('');
  const sheet = (grid: readonly (readonly (string | number)[])[]): string =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows(grid)}</sheetData></worksheet>`;
  return zipWorkbook(
    names,
    names.map((name) => sheet(sheets[name] ?? [])),
  );
}

/** A workbook of sheets whose XML is given. */
export function zipWorkbook(names: readonly string[], xml: readonly string[]): Uint8Array {
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${r}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const entries = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${r}"><sheets>${entries.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
    ),
    ...Object.fromEntries(xml.map((content, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(content)])),
  });
}

/** A KMZ around a KML text. */
export function kmz(kml: string): Uint8Array {
  return zipSync({ 'files/icon.png': new Uint8Array(8), 'doc.kml': strToU8(kml) });
}
