/**
 * Drafts that save an afternoon: a case's answers put into a template that the team edits in Word
 * ({@code config/documents/*.docx}) or as Markdown. In: a case. Out: bytes. A value that nobody
 * gave is shown as a gap to fill in, never invented. Read {@link
 * explor.bot.desk.document.CaseDocuments} first.
 */
@NullMarked
package explor.bot.desk.document;

import org.jspecify.annotations.NullMarked;
