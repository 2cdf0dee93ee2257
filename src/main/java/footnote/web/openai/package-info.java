/** The product under the chat completions API of OpenAI, for programs that speak it already. */
@NullMarked
package footnote.web.openai;

import org.jspecify.annotations.NullMarked;
