import type { Command, CommanderError } from 'commander';
import { existsSync } from 'node:fs';
import { didYouMean } from '../config/nearest-name.ts';

/** What is wrong with a command line and what was meant, in one line. */
export function usageSentence(error: CommanderError, program: Command): string {
  const [what, suggestion] = error.message.replace(/^error: /, '').split('\n');
  if (error.code === 'commander.unknownCommand') return unknownCommand(/'(.*)'/.exec(what!)?.[1] ?? '', program);
  if (error.code === 'commander.help') return 'Name a command. `async-lens --help` explains them.';
  const sentence = `${what![0]!.toUpperCase()}${what!.slice(1).replaceAll('\'', '"').replace(/\.$/, '')}.`;
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(suggestion ?? '')?.[1];
  return meant === undefined ? sentence : `${sentence} Did you mean "${meant}"?`;
}

/** `async-lens src` misses the command in front. */
function unknownCommand(word: string, program: Command): string {
  if (existsSync(word)) return `"${word}" is no command. Did you mean "async-lens check ${word}"?`;
  const names = program.commands.map((command) => command.name());
  return `There is no command "${word}".${didYouMean(word, names) || ` There are ${names.join(', ')}.`}`;
}
