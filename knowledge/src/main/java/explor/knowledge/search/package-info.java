/**
 * Ranking any passages for a question, without knowing the domain. In: passages and a question.
 * Out: passages, best first. It shows what the retrieval is worth on public sets.
 */
@NullMarked
package explor.knowledge.search;

import org.jspecify.annotations.NullMarked;
