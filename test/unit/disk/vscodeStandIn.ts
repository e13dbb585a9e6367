// What the editor's writing of sidecars needs of VS Code, on node:fs, so that it can run in a process to be killed.
import { lstat, readFile } from 'node:fs/promises';

export class FileSystemError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export class Uri {
  readonly scheme = 'file';
  constructor(readonly path: string) {}
  static file(path: string): Uri {
    return new Uri(path);
  }
  get fsPath(): string {
    return this.path;
  }
  with({ path = this.path }: { readonly path?: string }): Uri {
    return new Uri(path);
  }
}

export const workspace = {
  fs: {
    async readFile({ fsPath }: Uri): Promise<Uint8Array> {
      try {
        return await readFile(fsPath);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
        throw new FileSystemError(error.message, 'FileNotFound');
      }
    },
    async stat({ fsPath }: Uri): Promise<{ readonly type: number }> {
      const isLink = (await lstat(fsPath)).isSymbolicLink();
      return { type: FileType.File | (isLink ? FileType.SymbolicLink : 0) };
    },
  },
};
