/**
 * A volunteer's way: the mission and its people, who is on call, what is told to whom in an
 * emergency.
 *
 * <p>In: what a conversation found out (an emergency, a code, a yes), and timers that ring. Out:
 * rows of the store, among them the messages to the staff on call; nothing is sent here. It
 * promises that an alert reaches somebody: {@link explor.bot.mission.Alarms} tells the next person
 * every few minutes until one takes it, and every step stands in the alert's history. Read {@link
 * explor.bot.mission.Alarms} first.
 */
@NullMarked
package explor.bot.mission;

import org.jspecify.annotations.NullMarked;
