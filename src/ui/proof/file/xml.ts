/** What is asked of XML, so that any parser will do. */

export interface XmlNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  getAttribute?(name: string): string | null;
}

/** The name without its prefix. */
export const nameOf = ({ nodeName }: XmlNode): string => nodeName.slice(nodeName.indexOf(':') + 1);

export const children = ({ childNodes }: XmlNode): XmlNode[] => Array.from(childNodes);

/** An attribute of WordprocessingML; '' where it is absent. */
export const attributeOf = (node: XmlNode | undefined, name: string): string => node?.getAttribute?.(`w:${name}`) ?? '';

/** The first child of a name, then its child, and so on. */
export function child(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce((from, name) => from && children(from).find((one) => nameOf(one) === name), node);
}
