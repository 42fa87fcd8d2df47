import { severities } from '../protocol/finding.ts';
import { knownResources } from './configuration.ts';
import type { ConfigurableRule } from './configurable-rule.ts';
import { presetReferences, presets } from './presets.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON schema (draft 7) of `async-lens.config.json` for these rules: for editors, and what files are validated with. */
export function configurationSchema(rules: readonly ConfigurableRule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Async Lens configuration',
    description: 'What Async Lens reports for the files in this folder and below',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is found, for editors' },
      extends: extendsSchema,
      rules: { $ref: '#/definitions/rules' },
      likely: {
        $ref: '#/definitions/severity',
        description: 'How loud findings may be that are likely but not proven; a rule that is quieter stays as quiet',
        default: 'info',
      },
      overrides: overridesSchema,
      ignore: { ...patterns, description: 'Files and folders that are not checked, written as in .gitignore, relative to this file' },
      knowledge: knowledgeSchema,
      reportUnusedSuppressions: { type: 'boolean', default: true, description: 'Report directives that suppress nothing' },
    },
    definitions: {
      severity: { enum: [...severities, 'off'] },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'Severity of each rule, or [severity, options]',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}

function ruleSchema({ summary, severity, schema }: ConfigurableRule): JsonSchema {
  return {
    description: `${summary}. Default: ${severity}`,
    default: severity,
    anyOf: [
      { $ref: '#/definitions/severity' },
      { type: 'array', minItems: 1, maxItems: 2, items: [{ $ref: '#/definitions/severity' }, schema], additionalItems: false },
    ],
  };
}

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

const extendsSchema: JsonSchema = {
  description: `What this file builds on, first to last: relative paths of other configuration files, or ${Object.entries(presets).map(([name, { description }]) => `async-lens:${name} (${description})`).join('; ')}`,
  anyOf: [
    { type: 'string', minLength: 1, examples: presetReferences },
    { ...patterns, items: { type: 'string', minLength: 1, examples: presetReferences } },
  ],
};

const overridesSchema: JsonSchema = {
  type: 'array',
  description: 'Other settings for some files; later entries win',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['files', 'rules'],
    properties: {
      files: {
        description: 'Globs relative to this file; one without a slash matches file names in any folder',
        anyOf: [{ type: 'string', minLength: 1 }, patterns],
      },
      rules: { $ref: '#/definitions/rules' },
    },
  },
};

const apiProperties = {
  module: { type: 'string', minLength: 1, description: 'The module as imports name it, such as "node:fs"; "global" for global functions' },
  path: { type: 'string', minLength: 1, description: 'The export, such as "readFileSync" or "Client.query"; "default" for the module itself' },
} as const;

const resources = { type: 'array', items: { enum: knownResources } } as const;

const knowledgeSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What is known about functions of your own and of packages that Async Lens does not know',
  properties: {
    blocking: {
      type: 'array',
      description: 'Functions that stop the event loop, with the asynchronous function that does the same',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['module', 'path'],
        properties: {
          ...apiProperties,
          replacement: { type: 'object', additionalProperties: false, required: ['module', 'path'], properties: apiProperties, description: 'What to call and await instead' },
        },
      },
    },
    effects: {
      type: 'array',
      description: 'What calls read and change, so that their order can be judged; with neither they do nothing that others could see, and do not throw',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['module', 'path'],
        properties: {
          ...apiProperties,
          reads: { ...resources, description: 'What a call looks at' },
          writes: { ...resources, description: 'What a call changes or sends; "receiver" is the object before the dot' },
        },
      },
    },
    oneAtATime: {
      type: 'array',
      description: 'Classes and interfaces whose objects do one thing at a time: transactions, sessions, devices',
      items: { type: 'object', additionalProperties: false, required: ['module', 'path'], properties: apiProperties },
    },
    fireAndForget: {
      type: 'array',
      description: 'Functions whose promise nobody needs to await',
      items: { type: 'object', additionalProperties: false, required: ['module', 'path'], properties: apiProperties },
    },
  },
};
