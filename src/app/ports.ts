/** What use cases need from the world. The editor, a folder in Node and a table in a test each bring their own. */

/** Notes in the workspace, wherever they lie. Nothing here throws for a file that vanished: it answers undefined. */
export interface FilesPort {
  /** URIs of the Markdown files to look at. */
  list(cancel: Cancel): Promise<readonly string[]>;
  stat(uri: string): Promise<FileStat | undefined>;
  /** Decoded text; undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

export interface FileStat {
  readonly mtime: number;
  readonly size: number;
}

export interface Cancel {
  readonly cancelled: boolean;
}

/** The clock that slices long work. Milliseconds; only differences are used. */
export interface SlicePort {
  now(): number;
  /** Lets the editor handle a keystroke. */
  pause(): Promise<void>;
}
