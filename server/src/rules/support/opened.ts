import type { Resource, WorldEffect } from '../../knowledge/facts.ts';

/** What there is only so much of. Connections of a database come from a pool that bounds them. */
export function openedBy(world: ReadonlySet<WorldEffect>): string | undefined {
  const touches = (resource: Resource): boolean => world.has(`reads:${resource}`) || world.has(`writes:${resource}`);
  if (world.has('writes:process')) return 'a process';
  if (touches('network')) return 'a connection';
  return touches('files') ? 'a file' : undefined;
}
