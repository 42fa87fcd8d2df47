import { Command, Option } from 'commander';
import { UserError } from '../../config/user-error.ts';
import type { CommandContext, ServerTransport } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

export interface LspOptions {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
}

/** `lsp`: the language server, for editors to start. */
export function lspCommand(): Command {
  return new Command('lsp')
    .summary('start the language server, for editors')
    .description('Serves an editor by the Language Server Protocol until it ends the connection.')
    .addOption(new Option('--stdio', 'speak over standard input and output; the default'))
    .addOption(new Option('--node-ipc', 'speak over the IPC channel of a Node parent process'))
    .addOption(new Option('--clientProcessId <pid>', 'added by some editors; the server takes it from the protocol').hideHelp());
}

export async function runLsp(options: LspOptions, { product }: CommandContext): Promise<ExitCode> {
  await product.startServer(transportOf(options));
  return exitCodes.ok;
}

function transportOf({ stdio, nodeIpc }: LspOptions): ServerTransport {
  if (stdio === true && nodeIpc === true) throw new UserError('usage', 'Choose one of --stdio and --node-ipc.', '');
  return nodeIpc === true ? 'node-ipc' : 'stdio';
}
