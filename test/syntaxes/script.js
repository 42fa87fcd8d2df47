// SYNTAX TEST "source.js" "directives in script.js"

// async-lens-disable-next-line no-blocking-call -- small
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                              ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                               ^^ punctuation.separator.reason.async-lens
//                                                  ^^^^^ string.unquoted.reason.async-lens
load(); /* async-lens-disable-line no-floating-promises */
//         ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                                 ^^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                                      ^^ punctuation.definition.comment.js - entity.name.rule.async-lens
// The word async-lens-disable-line in a sentence.
//          ^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
