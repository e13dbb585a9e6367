import {
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';

/**
 * How each kind of mark is drawn: a line of its own style below (or around) the words, so that colour is never the only
 * sign. Borders are an overlay and, unlike colour or bold, do not cut the shaping of Devanagari.
 */
const LINES = {
  person: { style: 'solid', sides: 'bottom' },
  location: { style: 'dashed', sides: 'bottom' },
  organization: { style: 'double', sides: 'bottom' },
  quantity: { style: 'dotted', sides: 'bottom' },
  other: { style: 'dotted', sides: 'tray' },
  time: { style: 'solid', sides: 'tray' },
  event: { style: 'solid', sides: 'all' },
} as const satisfies Record<string, { style: string; sides: 'bottom' | 'tray' | 'all' }>;

export type MarkStyle = keyof typeof LINES;
export const MARK_STYLES = Object.keys(LINES) as readonly MarkStyle[];

/** Widths of the drawn sides: thin for suggestions, thick for annotations; `double` needs 3px to show two lines, 5px thick. */
function borderWidth(style: MarkStyle, decided: boolean): string {
  const line = LINES[style];
  const width = line.style === 'double' ? (decided ? '5px' : '3px') : decided ? '2px' : '1px';
  if (line.sides === 'all') return width;
  return line.sides === 'tray' ? `0 ${width} ${width}` : `0 0 ${width}`;
}

/** The decoration of suggestions (a thin line) or annotations (a thick line over a tint). */
export function markDecoration(style: MarkStyle, decided: boolean): TextEditorDecorationType {
  const options: DecorationRenderOptions = {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderColor: new ThemeColor(`tippani.${style}Border`),
    borderStyle: LINES[style].style,
    borderWidth: borderWidth(style, decided),
  };
  if (LINES[style].sides === 'all') options.borderRadius = '3px';
  if (decided) options.backgroundColor = new ThemeColor(`tippani.${style}Background`);
  // Suggestions leave the ruler free: a bar of red there reads as a list of errors.
  if (decided && style === 'event') {
    options.overviewRulerColor = new ThemeColor('tippani.eventBorder');
    options.overviewRulerLane = OverviewRulerLane.Center;
  }
  return window.createTextEditorDecorationType(options);
}

/** The decoration of text that carries a note: a bar before it, seen also where a mark is drawn around it. */
export function noteDecoration(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    borderColor: new ThemeColor('tippani.noteBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    overviewRulerColor: new ThemeColor('tippani.noteBorder'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
}

/** Lines that are not part of the story step back, and can still be read: 4.5:1 with the text colour of Light Modern. */
export function boilerplateDecoration(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({ isWholeLine: true, opacity: '0.7' });
}
