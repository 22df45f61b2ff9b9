/**
 * The words of documents that come with mails: PDF, DOCX, ODT. Reading them happens in a process of
 * its own with little memory and little time ({@link explor.mail.document.DocumentReader}), because
 * a document may be built to eat both.
 */
@NullMarked
package explor.mail.document;

import org.jspecify.annotations.NullMarked;
