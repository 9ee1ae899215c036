/** What src/node may use of Node, and no more: two functions that read. */
declare module 'node:fs/promises' {
  export function readFile(path: string): Promise<Uint8Array>;
  export function stat(
    path: string,
  ): Promise<{ isFile(): boolean; readonly mtime: Date; readonly size: number; readonly dev: number; readonly ino: number }>;
}
