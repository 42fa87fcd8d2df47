// A `once` of its own, and an error that is awaited.

import type { EventEmitter } from 'node:events';

interface Bus {
  once(topic: string, listener: (value: string) => void): void;
}

export function first(bus: Bus): Promise<string> {
  return new Promise((resolve) => bus.once('first', resolve));
}

export function failure(emitter: EventEmitter): Promise<unknown> {
  return new Promise((resolve) => emitter.once('error', resolve));
}

export function stopped(emitter: EventEmitter): Promise<Error> {
  return new Promise((resolve) => emitter.once('stop', () => resolve(new Error('stopped'))));
}
