import type { ServerCapabilities } from 'vscode-languageserver/node';
import { effectiveConfigurationMethod, type EffectiveConfigurationParams, type EffectiveConfigurationResult } from '../../protocol/requests.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';

/** `asyncLens/effectiveConfiguration`: what holds for a file, and where it comes from. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const serve = answer(context, {
    name: effectiveConfigurationMethod,
    uriOf: ({ textDocument }: EffectiveConfigurationParams) => textDocument.uri,
    empty: null,
    async serve({ textDocument }): Promise<EffectiveConfigurationResult | null> {
      const { configuration, configFile } = await context.configurations.of(context.documents.fileOf(textDocument.uri));
      return { configFile: configFile ?? null, isIgnored: configuration.isIgnored, rules: configuration.rules };
    },
  });
  context.connection.onRequest(effectiveConfigurationMethod, serve);
  return {};
}
