import type { EventAnnotation } from '../../../src/core/sidecar/schema';

const NO_ROLES: EventAnnotation['roles'] = { actor: [], recipient: [], place: [], date: [] };

/** An added CONSULT without roles, date and source, but for what is given. */
export function consult({
  anchor,
  roles,
  ...rest
}: Pick<EventAnnotation, 'anchor'> &
  Partial<Omit<EventAnnotation, 'roles'>> & {
    readonly roles?: Partial<EventAnnotation['roles']>;
  }): EventAnnotation {
  return {
    id: 'e000000000',
    kind: 'event',
    status: 'added',
    type: 'CONSULT',
    value: null,
    modes: [],
    contexts: [],
    aux: [],
    roles: { ...NO_ROLES, ...roles },
    source: null,
    ...rest,
    anchor,
  };
}
