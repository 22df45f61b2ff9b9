/**
 * Experts and needs side by side. In: a need or an offer. Out: who or what fits, by hard rules
 * (languages, days) first and by words second, each with reasons and reservations that are true of
 * both records. Read {@link explor.knowledge.match.ExpertIndex} first.
 */
@NullMarked
package explor.knowledge.match;

import org.jspecify.annotations.NullMarked;
