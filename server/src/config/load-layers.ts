import { findNodeAtLocation } from 'jsonc-parser';
import { dirname, join } from 'node:path/posix';
import type { ConfigFile } from './config-file.ts';
import { didYouMean } from './nearest-name.ts';
import { positionOf } from './position.ts';
import { presetPrefix, presetReferences, presets, type Preset, type PresetName } from './presets.ts';
import { readConfig, type ReadConfig } from './read-config.ts';
import type { ReadFile } from './read-file.ts';
import { UserError } from './user-error.ts';
import type { ConfigValidator } from './validate.ts';

/** One step of a configuration, applied in order: a preset, or a file without its `extends`. */
export type ConfigLayer =
  | { readonly kind: 'preset'; readonly preset: Preset }
  | { readonly kind: 'file'; readonly path: string; readonly folder: string; readonly content: ConfigFile };

export interface LayerSource {
  readonly readFile: ReadFile;
  readonly validate: ConfigValidator;
}

/** A configuration file with everything that it extends, what it builds on first. Throws a `UserError`. */
export async function loadLayers(path: string, source: LayerSource, extendedBy: readonly string[] = []): Promise<readonly ConfigLayer[]> {
  const text = await source.readFile(path);
  if (text === undefined) throw new UserError('config-missing', `Cannot find the configuration file ${path}.`, 'Check the path.');
  const file = readConfig(path, text, source.validate);
  const { extends: extended = [] } = file.content;
  const layers: ConfigLayer[] = [];
  for (const [index, reference] of (typeof extended === 'string' ? [extended] : extended).entries()) {
    const place = placeOf(file, typeof extended === 'string' ? ['extends'] : ['extends', index]);
    layers.push(...await loadReference(reference, place, { path, extendedBy }, source));
  }
  return [...layers, { kind: 'file', path, folder: dirname(path), content: file.content }];
}

async function loadReference(reference: string, place: string, from: { readonly path: string; readonly extendedBy: readonly string[] }, source: LayerSource): Promise<readonly ConfigLayer[]> {
  if (reference.startsWith(presetPrefix)) return [{ kind: 'preset', preset: presetNamed(reference, place) }];
  if (!isPath(reference)) {
    throw new UserError('config-invalid', `${place}: "${reference}" is neither a relative path nor a preset.`, `Write "./${reference}", or one of ${presetReferences.join(', ')}.`);
  }
  const path = isAbsolute(reference) ? reference : join(dirname(from.path), reference);
  const chain = [...from.extendedBy, from.path];
  if (chain.includes(path)) {
    throw new UserError('config-cycle', `${place}: configuration files extend each other in a circle: ${[...chain.slice(chain.indexOf(path)), path].join(' -> ')}.`, 'Take one `extends` out.');
  }
  if (await source.readFile(path) === undefined) throw new UserError('config-missing', `${place}: cannot find ${path}.`, 'Check the path.');
  return loadLayers(path, source, chain);
}

function isPath(reference: string): boolean {
  return reference.startsWith('./') || reference.startsWith('../') || isAbsolute(reference);
}

/** From the root, or from a drive: `C:/`. */
function isAbsolute(path: string): boolean {
  return /^(?:[a-z]:)?\//i.test(path);
}

function presetNamed(reference: string, place: string): Preset {
  const name = reference.slice(presetPrefix.length);
  if (Object.hasOwn(presets, name)) return presets[name as PresetName];
  throw new UserError('config-invalid', `${place}: there is no preset "${reference}".`, didYouMean(reference, presetReferences).trim() || `There are ${presetReferences.join(', ')}.`);
}

function placeOf({ path, text, tree }: ReadConfig, keys: readonly (string | number)[]): string {
  const { line, column } = positionOf(text, findNodeAtLocation(tree, [...keys])?.offset ?? 0);
  return `${path}:${line}:${column}`;
}
