/** The settings with their defaults; a test compares them with package.json. */
export const SETTINGS = {
  recogniseArticles: true,
  highlights: 'all' as 'all' | 'annotations' | 'off',
  dimBoilerplate: true,
  dateHints: 'relative' as 'off' | 'relative' | 'all',
  missingRoles: true,
  advance: true,
  lockText: false,
  analyst: '',
} as const satisfies Record<string, boolean | string>;
