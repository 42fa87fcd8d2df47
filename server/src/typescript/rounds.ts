import { isRefusal } from './compiler-errors.ts';
import type { CompilerProcess } from './compiler-process.ts';

/** The rounds of one piece of work. Requests that start together travel in one message. */
export interface Rounds {
  /** Makes the requests that `request` starts. Rejects with the signal's reason when the work was aborted. */
  ask<Answer>(request: () => Promise<Answer>): Promise<Answer>;
  /**
   * The answer of one request inside a round; undefined when the compiler fails over it. Its checker still has faults,
   * and one node that it cannot digest must not cost the answers about the others.
   */
  attempt<Answer>(request: () => Promise<Answer>): Promise<Answer | undefined>;
  /** The same for a request about many nodes: only those that the compiler fails over have no answer. */
  attemptEach<Node, Answer>(nodes: readonly Node[], request: (nodes: readonly Node[]) => Promise<readonly (Answer | undefined)[]>): Promise<readonly (Answer | undefined)[]>;
}

export function createRounds(compiler: CompilerProcess, signal: AbortSignal | undefined, log: (message: string) => void): Rounds {
  /** Passes on what is no answer of the compiler: its death, a cancellation, a fault of ours. */
  function noted(error: unknown): undefined {
    if (!isRefusal(compiler, error)) throw error;
    signal?.throwIfAborted();
    log(`TypeScript failed over a request: ${error.message.split('\n', 1)[0]}`);
  }

  const rounds: Rounds = {
    async ask(request) {
      signal?.throwIfAborted();
      try {
        const answer = await request();
        signal?.throwIfAborted();
        return answer;
      } catch (error) {
        // Whoever aborts may dispose the view at once, and the request fails over that.
        signal?.throwIfAborted();
        throw error;
      }
    },
    attempt: (request) => request().catch(noted),
    async attemptEach(nodes, request) {
      if (nodes.length === 0) return [];
      try {
        return await request(nodes);
      } catch (error) {
        if (nodes.length === 1) return [noted(error)];
        if (!isRefusal(compiler, error)) throw error;
        const middle = nodes.length >> 1;
        const first = await rounds.attemptEach(nodes.slice(0, middle), request);
        return [...first, ...await rounds.attemptEach(nodes.slice(middle), request)];
      }
    },
  };
  return rounds;
}
