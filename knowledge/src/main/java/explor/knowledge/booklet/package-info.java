/**
 * Booklets in memory and what they answer. In: a Markdown file, a question. Out: sections,
 * contacts, emergency steps, and the passage that answers in the booklet's own words or nothing.
 * {@link explor.knowledge.booklet.Booklet} needs no index and no vocabulary. Read it first.
 */
@NullMarked
package explor.knowledge.booklet;

import org.jspecify.annotations.NullMarked;
