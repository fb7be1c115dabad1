declare module 'mapshaper' {
  /** Runs a command line over in-memory files and resolves to the files it wrote. */
  export function applyCommands(
    commands: string,
    input: Record<string, string | object>,
  ): Promise<Record<string, string | Uint8Array>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
