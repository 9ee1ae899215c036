/** What use cases need from the world. The editor, a folder in Node and a table in a test each bring their own. */

/** Notes in the workspace, wherever they lie. Nothing here throws for a file that vanished: it answers undefined. */
export interface FilesPort {
  /** URIs of the Markdown files to look at. `partly` is told of each folder that was not looked at as a whole. */
  list(cancel: Cancel, partly?: (part: PartlyWalked) => void): Promise<readonly string[]>;
  stat(uri: string): Promise<FileStat | undefined>;
  /** Decoded text; undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** A folder without a file search, of which only a part was looked at. */
export interface PartlyWalked {
  readonly uri: string;
  /** As the Explorer shows it. */
  readonly name: string;
  /** Files and folders that were looked at. */
  readonly entries: number;
  /** Folders that were seen and not opened. */
  readonly unopened: number;
  /** Some of them, as paths below the folder. */
  readonly named: readonly string[];
  /** Folders that could not be read. */
  readonly closed: number;
}

export interface FileStat {
  readonly mtime: number;
  readonly size: number;
  /** The same for two names of one file (a link); undefined: the file system does not say. */
  readonly file?: string;
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
