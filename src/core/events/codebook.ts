import { AUXILIARY_MODES, type AuxiliaryMode, EVENT_TYPES, type EventType } from '../model';
import { AUXILIARY_TABLE, CONTEXT_TABLE, TYPE_TABLE } from './codebookTable';

/** PLOVER's four classes of events. */
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

/** A code with what people read about it. */
export interface CodeInfo {
  readonly code: string;
  readonly english: string;
  readonly hindi: string;
  /** One line, in English, without a full stop. */
  readonly gloss: string;
}

/** A mode of an event type; `score` runs from -10 (conflict) to 10 (cooperation), null where PLOVER gives none. */
export interface ModeInfo extends CodeInfo {
  readonly score: number | null;
}

/** An event type with its modes. */
export interface EventTypeInfo extends CodeInfo {
  readonly code: EventType;
  readonly quad: Quad;
  readonly score: number;
  readonly requiresRecipient: boolean;
  readonly modes: readonly ModeInfo[];
}

const QUADS: Readonly<Record<string, Quad>> = {
  'V+': 'verbal cooperation',
  'M+': 'material cooperation',
  'V-': 'verbal conflict',
  'M-': 'material conflict',
};

const rowsOf = (table: string): string[] => table.split('\n').filter((row) => row.trim() !== '');
const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim());

/** The info of a code from its last three cells. */
function codeInfo(cells: readonly string[]): CodeInfo {
  const [english = '', hindi = '', gloss = ''] = cells.slice(-3);
  return { code: cells[0] ?? '', english, hindi, gloss };
}

function readTypes(): ReadonlyMap<string, EventTypeInfo> {
  const types = new Map<string, EventTypeInfo & { modes: ModeInfo[] }>();
  let modes: ModeInfo[] = [];
  for (const row of rowsOf(TYPE_TABLE)) {
    const cells = cellsOf(row);
    if (row.startsWith(' ')) {
      modes.push({ ...codeInfo(cells), score: cells[1] === '-' ? null : Number(cells[1]) });
      continue;
    }
    modes = [];
    const code = EVENT_TYPES.find((type) => type === cells[0]);
    const quad = QUADS[cells[1] ?? ''];
    if (!code || !quad) continue;
    const requiresRecipient = cells[2] === 'yes';
    types.set(code, { ...codeInfo(cells), code, quad, requiresRecipient, score: Number(cells[3]), modes });
  }
  return types;
}

const TYPES = readTypes();

/** The sixteen event types in the codebook's order. */
export const EVENT_TYPE_INFOS: readonly EventTypeInfo[] = EVENT_TYPES.flatMap((type) => {
  const info = TYPES.get(type);
  return info ? [info] : [];
});

/** The contexts in the codebook's order. */
export const CONTEXT_INFOS: readonly CodeInfo[] = rowsOf(CONTEXT_TABLE).map((row) => codeInfo(cellsOf(row)));

/** The four auxiliary modes. */
export const AUXILIARY_INFOS: readonly CodeInfo[] = rowsOf(AUXILIARY_TABLE).map((row) =>
  codeInfo(cellsOf(row)),
);

/** Everything about an event type, or undefined for a code that PLOVER does not have. */
export function eventTypeInfo(type: string): EventTypeInfo | undefined {
  return TYPES.get(type);
}

/** The modes of an event type; none for an unknown code. */
export function modesOf(type: string): readonly ModeInfo[] {
  return TYPES.get(type)?.modes ?? [];
}

/** The info of a mode within its type (`assist` exists in two), or undefined. */
export function modeInfo(type: string, mode: string): ModeInfo | undefined {
  return modesOf(type).find(({ code }) => code === mode);
}

/** The info of a context, or undefined. */
export function contextInfo(context: string): CodeInfo | undefined {
  return CONTEXT_INFOS.find(({ code }) => code === context);
}

/** The info of an auxiliary mode. */
export function auxiliaryInfo(mode: AuxiliaryMode): CodeInfo | undefined {
  return AUXILIARY_INFOS[AUXILIARY_MODES.indexOf(mode)];
}

/** The score of an event: its first mode's if that has one, else its type's. */
export function eventScore(type: string, modes: readonly string[]): number | null {
  for (const mode of modes) {
    const score = modeInfo(type, mode)?.score;
    if (score !== undefined && score !== null) return score;
  }
  return TYPES.get(type)?.score ?? null;
}
