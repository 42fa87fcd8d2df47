// SYNTAX TEST "source.ts" "directives in block comments"

/* async-lens-disable no-blocking-call -- starts up */ run();
// <-- comment.block.ts
// ^^^^^^^^^^^^^^^^^^ comment.block.ts keyword.control.directive.async-lens
//                    ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                     ^^ punctuation.separator.reason.async-lens
//                                        ^^^^^^^^^ string.unquoted.reason.async-lens
//                                                  ^^ comment.block.ts punctuation.definition.comment.ts - string.unquoted.reason.async-lens
//                                                     ^^^ entity.name.function.ts - comment
/** async-lens-enable */
//  ^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                    ^^ punctuation.definition.comment.ts
/*
 * async-lens-disable-file no-blocking-call,
// ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                         ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                         ^ punctuation.separator.rules.async-lens
 *   no-sequential-await -- a script,
//   ^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                       ^^ punctuation.separator.reason.async-lens
//                          ^^^^^^^^^ string.unquoted.reason.async-lens
 *   not a server
//   ^^^^^^^^^^^^ string.unquoted.reason.async-lens
 */
run();
// <--- entity.name.function.ts - comment - string.unquoted.reason.async-lens
