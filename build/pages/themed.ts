/** A picture in both themes at once: where the colours of the two drawings differ, a CSS variable stands. */
import { type SvgNode, svg } from '../../src/sheet/svg.ts';

/** Names pairs of a light and a dark colour, the same pair by the same name. */
export class ThemeColors {
  readonly #names = new Map<string, string>();

  name(light: string, dark: string): string {
    const pair = `${light} ${dark}`;
    const known = this.#names.get(pair);
    if (known !== undefined) return known;
    const made = `--m${this.#names.size}`;
    this.#names.set(pair, made);
    return made;
  }

  /** The variables of a theme, as declarations of CSS. */
  declared(theme: 'light' | 'dark'): string {
    return [...this.#names]
      .map(([pair, name]) => `${name}:${pair.split(' ')[theme === 'light' ? 0 : 1] ?? ''}`)
      .join(';');
  }
}

/** Two drawings of the same things as one. Throws where they differ in more than colours. */
export function themed(light: SvgNode, dark: SvgNode, colors: ThemeColors): SvgNode {
  if (light.tag !== dark.tag || light.children.length !== dark.children.length) {
    throw new Error(`the two themes draw different things: <${light.tag}> and <${dark.tag}>`);
  }
  const attrs = Object.fromEntries(
    Object.entries(light.attrs).map(([name, value]) => {
      const other = dark.attrs[name];
      if (other === value) return [name, value];
      if (!/^#[0-9a-f]{6}$/i.test(`${value}`) || other === undefined)
        throw new Error(`the two themes differ in ${name}`);
      return [name, `var(${colors.name(String(value), String(other))})`];
    }),
  );
  const children = light.children.map((child, i) => {
    const twin = dark.children[i];
    return typeof child === 'string' || typeof twin === 'string' || twin === undefined
      ? child
      : themed(child, twin, colors);
  });
  return svg(light.tag, attrs, children);
}
