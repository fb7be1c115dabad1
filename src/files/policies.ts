/** The Trusted Types policies of the atlas, by name: what may become code. */

interface Rules {
  createHTML?(text: string): string;
  createScript?(text: string): string;
  createScriptURL?(address: string): string;
}

/** What a policy makes is handed on as the text that it stands for. */
export interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
}

declare global {
  interface Window {
    /** Not yet in the DOM library of TypeScript; missing in older browsers. */
    readonly trustedTypes?: { createPolicy(name: string, rules: Rules): Policy };
  }
}

/** The names that the page's Content Security Policy allows (build/policy.ts). */
export const POLICIES = {
  /** Whatever has no policy of its own: the atlas's own workers, and nothing else. */
  own: 'default',
  /** XML that is read and never shown. */
  xml: 'atlas-xml',
  /** The single file alone: the script that it carries packed, which its CSP knows by its hash. */
  start: 'atlas-start',
} as const;
