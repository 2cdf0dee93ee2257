/** Mails and mailboxes. */
@NullMarked
package footnote.article.format.mail;

import org.jspecify.annotations.NullMarked;
