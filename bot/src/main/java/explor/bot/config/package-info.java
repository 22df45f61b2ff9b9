/**
 * Reading what staff may change without a programmer: YAML files with a line behind every value, so
 * that every fault can be told as {@code file:line: what}, all at once.
 *
 * <p>In: files of the {@code config} folder. Out: {@link explor.bot.config.ConfigNode}s and a list
 * of {@link explor.bot.config.Faults}. Knows nothing of what the values mean.
 */
@NullMarked
package explor.bot.config;

import org.jspecify.annotations.NullMarked;
