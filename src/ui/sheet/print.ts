/** The browser's own print, on paper of the sheet's size. */

/** Paper of this size without margins, while the sheet prints; the frame keeps its own edge. Returns the undoing. */
export function setPaper(width: number, height: number): () => void {
  const style = new CSSStyleSheet();
  style.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
  };
}
