// What scripts that drive a VS Code window are given. A script of the suite `keys` exports `run(host: Host)`.
import type { Page } from 'playwright-core';

/** How a window is set up. */
export interface Setup {
  /** The folder to open a throw-away copy of, absolute; by default test/fixtures/workspace. */
  readonly folder?: string;
  /** Whether to open the folder itself, not a copy. */
  readonly inPlace?: boolean;
  /** Files to put into the folder first, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** A file to open at once, by relative path. */
  readonly open?: string;
  /** `light`, `dark`, `hc-dark`, `hc-light`, or the name of a VS Code theme. */
  readonly theme?: string;
  /** False opens the folder in Restricted Mode; true by default. */
  readonly trust?: boolean;
  /** Which extension host runs Tippani: `node` (as an installed extension) by default. */
  readonly host?: 'node' | 'web';
  /** In CSS pixels; 1280 x 800 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel; 1 by default. */
  readonly scale?: number;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The extension's folder, absolute; this repository by default. */
  readonly extension?: string;
  /** Names the picture that is kept in out/failures when the script fails. */
  readonly name?: string;
}

/** A window, and what a person does in it. Texts are found within one line on the screen; `nth` counts from 0. */
export interface Window {
  readonly page: Page;
  /** The folder that is open, absolute. */
  readonly folder: string;
  /** What the page has printed to its console so far. */
  readonly log: readonly string[];
  /** Runs a command by the title that the palette shows, its category included. */
  readonly command: (title: string) => Promise<void>;
  /** Opens a file of the folder by its name, or by a part of its path. */
  readonly open: (name: string) => Promise<void>;
  /** Puts the cursor into a text. */
  readonly click: (text: string, nth?: number) => Promise<void>;
  /** Selects a text with the mouse. */
  readonly select: (text: string, nth?: number) => Promise<void>;
  /** Rests the mouse on a text, and gives what the hover says. */
  readonly hover: (text: string, nth?: number) => Promise<string>;
  /** Presses keys one after another: `press('Alt+Enter', 'p')`; `ControlOrMeta` is Cmd on macOS. */
  readonly press: (...keys: string[]) => Promise<void>;
  /** Reads a file of the folder from the disk. */
  readonly read: (name: string) => Promise<string>;
  /** Writes a file of the folder to the disk, as another program would. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Reloads the window and waits until it is ready. */
  readonly reload: () => Promise<void>;
  /** Saves a picture of the window. */
  readonly screenshot: (file: string) => Promise<void>;
}

/** Opens any number of windows, one after another or side by side. */
export interface Host {
  /**
   * Opens a window with its own server, browser state and settings, runs the script in it, closes it, and gives what
   * the script gave.
   */
  readonly withWindow: <T>(setup: Setup, script: (window: Window) => Promise<T>) => Promise<T>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}
