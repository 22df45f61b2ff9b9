/**
 * Experts and needs in one Lucene index, booklets in memory: who fits a need, which words of a
 * booklet answer a question, and why. In: files and records. Out: hits with reasons in words staff
 * can read. Knows nothing of bots, mail or SQL; can always be rebuilt from its sources.
 */
@NullMarked
package explor.knowledge;

import org.jspecify.annotations.NullMarked;
