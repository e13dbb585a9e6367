/** Every command of the extension; a test compares them with package.json. */
export const COMMAND_IDS = [
  'tippani.markSelection',
  'tippani.accept',
  'tippani.reject',
  'tippani.changeType',
  'tippani.delete',
  'tippani.addNote',
  'tippani.nextSuggestion',
  'tippani.previousSuggestion',
  'tippani.nextMark',
  'tippani.previousMark',
  'tippani.setPublished',
  'tippani.openSidecar',
  'tippani.markAll',
  'tippani.addToLexicon',
  'tippani.neverAName',
  'tippani.openLexicon',
  'tippani.undo',
  'tippani.redo',
  'tippani.groupByDate',
  'tippani.groupByType',
  'tippani.setLanguage',
  'tippani.unsetLanguage',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
