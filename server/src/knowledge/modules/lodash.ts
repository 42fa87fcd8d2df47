import { passesOn } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

/** Computes on its arguments; collections run their callbacks at once. */
export const lodash = {
  modules: ['lodash', 'lodash-es', 'underscore'],
  aliases: { LoDashStatic: '', _: '' },
  exports: {
    ...each(
      `chunk clone cloneDeep compact concat difference drop dropRight first flatten flattenDeep fromPairs get has head identity includes indexOf initial
      intersection invert isArray isEmpty isEqual isFunction isNil isNull isNumber isObject isPlainObject isString isUndefined join keys last nth omit pick range
      size slice tail take takeRight times toPairs toString union uniq unzip values without xor zip zipObject camelCase capitalize escape kebabCase
      lowerCase padEnd padStart snakeCase startCase template trim truncate upperFirst words clamp inRange max mean min round sum toNumber toInteger noop`,
      passesOn,
    ),
    ...each(
      `countBy differenceBy every filter find findIndex findKey findLast flatMap forEach each forOwn groupBy intersectionBy keyBy map mapKeys mapValues maxBy meanBy minBy
      omitBy orderBy partition pickBy reduce reduceRight reject some sortBy sumBy unionBy uniqBy zipWith`,
      { effects: [], callsBack: [1] },
    ),
    ...each('assign assignIn defaults defaultsDeep extend fill merge mergeWith pull pullAll pullAt remove reverse set unset update', {
      effects: ['writes:arguments'],
      callsBack: [-1],
    }),
    ...each('debounce throttle', { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'later' } }),
    ...each('after ary before bind curry flow flip memoize negate once partial rest spread unary', {
      effects: [],
      returns: 'value',
      callsBack: [],
      wraps: { argument: 0, calls: 'same' },
    }),
    delay: { effects: ['writes:clock'], returns: 'value', callsBack: [], delays: { argument: 1 } },
    defer: { effects: ['writes:clock'], returns: 'value', callsBack: [] },
    random: { effects: ['reads:random'], returns: 'value' },
    ...each('shuffle sample sampleSize', { effects: ['reads:random'] }),
    now: { effects: ['reads:clock'], returns: 'value' },
  },
} satisfies ModuleKnowledge;
