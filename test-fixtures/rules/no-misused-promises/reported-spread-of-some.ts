// Where it is a promise, nothing is copied.

export function merge(settings: { theme: string } | Promise<{ theme: string }>): object {
  return { language: 'en', ...settings };
//                            ^^^^^^^^ no-misused-promises: `settings` may be a promise
}
