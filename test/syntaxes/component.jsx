// SYNTAX TEST "source.js.jsx" "directives in component.jsx"

// async-lens-disable-next-line no-blocking-call -- small
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                              ^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                               ^^ punctuation.separator.reason.async-lens
//                                                  ^^^^^ string.unquoted.reason.async-lens
load(); /* async-lens-disable-line no-floating-promises */
//         ^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                                 ^^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                                      ^^ punctuation.definition.comment.js.jsx - entity.name.rule.async-lens
// The word async-lens-disable-line in a sentence.
//          ^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
const view = (
  <ul>
    {/* async-lens-disable-next-line no-floating-promises -- fire and forget */}
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.async-lens
//                                   ^^^^^^^^^^^^^^^^^^^^ entity.name.rule.async-lens
//                                                           ^^^^^^^^^^^^^^^ string.unquoted.reason.async-lens
    <li onClick={() => save(user)}>// async-lens-disable-line</li>
//                                    ^^^^^^^^^^^^^^^^^^^^^^^ - keyword.control.directive.async-lens
  </ul>
);
