/** The road of a question: stand-alone question, retrieval, composition, citation, verification, refusal. */
@NullMarked
package footnote.answer;

import org.jspecify.annotations.NullMarked;
