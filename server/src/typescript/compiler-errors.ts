import type { CompilerProcess } from './compiler-process.ts';

/** True for what a running compiler answers when it cannot serve a request; not for its death, nor for faults of ours. */
export function isRefusal(compiler: CompilerProcess, error: unknown): error is Error {
  // The errors come as plain ones from a batch and with a number for a code from a single request.
  return !compiler.isEnding && error instanceof Error && (error.constructor === Error || 'code' in error && typeof error.code === 'number');
}
