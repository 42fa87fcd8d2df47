// SYNTAX TEST "source.ts" "directives in line comments"

// async-lens-disable-next-line no-blocking-call, no-sequential-await -- the file is tiny
// <-- comment.line.double-slash.ts
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.ts keyword.control.directive.async-lens
//                              ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                              ^ punctuation.separator.rules.async-lens
//                                                ^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                                                    ^^ punctuation.separator.reason.async-lens
//                                                                       ^^^^^^^^^^^^^^^^ string.unquoted.reason.async-lens - entity.name.rule.async-lens
const text = readFileSync(path); // async-lens-disable-line no-blocking-call
// <-----  storage.type.ts - comment
//                                  ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                                                          ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
const next = 1;
// <-----  storage.type.ts - comment - string.unquoted.reason.async-lens
//async-lens-disable-file
//^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
  // async-lens-disable
//   ^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
  /// async-lens-enable no-floating-promises
//    ^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                      ^^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
