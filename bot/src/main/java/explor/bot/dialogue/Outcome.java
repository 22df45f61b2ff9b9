package explor.bot.dialogue;

/** Whether a step goes on to the next question, or has said all there is to say. */
enum Outcome {
  GO_ON,
  STOP
}
