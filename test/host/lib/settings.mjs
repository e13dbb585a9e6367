// Presets of the user settings. The server keeps them in DATA/User/settings.json, where DATA is its user data folder.

/** The themes of the tests, by short name; other names are taken as VS Code's own. */
const themes = new Map([
  ['light', 'Light 2026'],
  ['dark', 'Dark 2026'],
  ['hc-dark', 'Default High Contrast'],
  ['hc-light', 'Default High Contrast Light'],
]);

/** @typedef {Readonly<Record<string, unknown>>} Settings */

/**
 * Nothing that opens by itself, looks into the network or asks.
 * @type {Settings}
 */
export const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * The user settings of a window.
 * @param {string | undefined} theme `light`, `dark`, `hc-dark`, `hc-light`, or the name of a VS Code theme
 * @param {Settings} [settings] more settings, which win
 * @returns {Settings}
 */
export const userSettings = (theme, settings = {}) => ({
  ...quiet,
  ...(theme && { 'workbench.colorTheme': themes.get(theme) ?? theme }),
  ...settings,
});
