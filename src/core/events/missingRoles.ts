import type { EventType, Role } from '../model';
import { eventTypeInfo } from './codebook';
import { RECIPROCAL_TYPES } from './frames';

/** How many fill the roles that events can require. */
export interface FilledRoles {
  readonly type: EventType;
  readonly actors: number;
  readonly recipients: number;
}

/**
 * The roles that an event of its type requires and lacks: an actor always, a recipient where the codebook says so. Where all
 * act on a par, two actors are each other's recipients.
 */
export function missingRoles({ type, actors, recipients }: FilledRoles): readonly Role[] {
  const isMutual = RECIPROCAL_TYPES.has(type) && actors > 1;
  const needsRecipient = eventTypeInfo(type)?.requiresRecipient === true && !isMutual;
  return [
    ...(actors === 0 ? (['actor'] as const) : []),
    ...(needsRecipient && recipients === 0 ? (['recipient'] as const) : []),
  ];
}
