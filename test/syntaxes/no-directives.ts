// SYNTAX TEST "source.ts" "what is no directive stays a comment"

// Write async-lens-disable-line behind the call.
//       ^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.ts - keyword.control.directive.async-lens
// async-lens-disable-everything no-blocking-call
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
//                               ^^^^^^^^^^^^^^^^ - entity.name.rule.async-lens
// async-lens-disable_line
// ^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
// eslint-disable-next-line no-await-in-loop -- in order
// ^^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
//                          ^^^^^^^^^^^^^^^^ - entity.name.rule.async-lens
// see /* async-lens-disable */
//        ^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
/*
 * Words first:
 * async-lens-disable no-blocking-call
// ^^^^^^^^^^^^^^^^^^ comment.block.ts - keyword.control.directive.async-lens
 */
const url = 'https://example.org // async-lens-disable-line no-blocking-call';
//                                  ^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.single.ts - keyword.control.directive.async-lens
const note = `// async-lens-disable-line`;
//               ^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
