import { formatCompact } from './compact.ts';
import type { Formatter } from './format.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import { formatSarif } from './sarif.ts';

export const formatNames = ['pretty', 'compact', 'json', 'sarif', 'github'] as const;
export type FormatName = (typeof formatNames)[number];

export const formatters = {
  pretty: formatPretty,
  compact: formatCompact,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
} satisfies Record<FormatName, Formatter>;
