/**
 * Methods of the language's built-in objects that change nothing, for receivers whose type is unknown: a hint, weaker
 * than `factsOf`. Names that libraries use for other things stay out (`find`, `get`, `values`, `search`, `match`).
 */
export function isPureMethodName(name: string): boolean {
  return pureMethods.has(name);
}

export const pureMethods: ReadonlySet<string> = new Set([
  // Text
  'charAt', 'charCodeAt', 'codePointAt', 'endsWith', 'startsWith', 'localeCompare', 'normalize', 'padEnd', 'padStart', 'repeat', 'replaceAll', 'split',
  'substring', 'substr', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'trim', 'trimEnd', 'trimStart', 'isWellFormed', 'toWellFormed',
  // Arrays; with a callback the method is as pure as the callback
  'concat', 'every', 'filter', 'findIndex', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'map',
  'reduce', 'reduceRight', 'slice', 'some', 'toReversed', 'toSorted', 'toSpliced',
  // Sets
  'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference',
  // Numbers and objects
  'toFixed', 'toPrecision', 'toExponential', 'valueOf', 'toString', 'toLocaleString', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable',
  // Dates
  'getTime', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds', 'getMilliseconds', 'getTimezoneOffset', 'toISOString',
  'toJSON', 'toDateString', 'toTimeString', 'toLocaleDateString', 'toLocaleTimeString', 'toUTCString',
]);
