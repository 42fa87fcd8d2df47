import { startCompiler, type CompilerLaunch, type CompilerProcess } from './compiler-process.ts';
import type { SourceFile } from './syntax.ts';
import { transportableText } from './transportable-text.ts';

/** Syntax trees of texts that belong to no project. */
export interface Parser extends AsyncDisposable {
  /**
   * The tree of a text; broken text gives a tree with what could be understood. The extension of `file` decides the
   * language; nothing is read from disk. Offsets are UTF-16 units of the tree's `text`, which is `text` without a byte
   * order mark. The tree stays valid after the parser is disposed.
   */
  parse(file: string, text: string): Promise<SourceFile>;
}

/** A parser with a compiler process of its own, started with the first text. */
export function createParser(options: Partial<CompilerLaunch> = {}): Parser {
  const { cwd = process.cwd(), compilerPath } = options;
  let starting: Promise<CompilerProcess> | undefined;
  return {
    async parse(file, text) {
      starting ??= startCompiler({ cwd, compilerPath });
      const { api } = await starting;
      const retained = await api.createSourceFile(file, transportableText(text));
      // The tree is decoded on this side; the compiler need not keep its own.
      await retained.dispose();
      return retained.sourceFile;
    },
    async [Symbol.asyncDispose]() {
      await (await starting)?.stop();
    },
  };
}
