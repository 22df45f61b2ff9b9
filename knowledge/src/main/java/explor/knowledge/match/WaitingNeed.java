package explor.knowledge.match;

import explor.knowledge.NeedProfile;

/** Needs that wait, in the index. */
final class WaitingNeed implements Profile<NeedProfile> {
  @Override
  public String kind() {
    return "need";
  }

  @Override
  public String id(NeedProfile one) {
    return one.id();
  }

  @Override
  public Entry entry(NeedProfile one) {
    return new Entry(
        "",
        one.text(),
        one.sector(),
        one.languagesRequired(),
        one.periods().stream().map(wanted -> Span.wanted(wanted, one.daysToFit())).toList());
  }

  @Override
  public byte[] bytes(NeedProfile one) {
    return new RecordBytes.Writer()
        .text(one.id())
        .text(one.text())
        .text(one.country())
        .text(one.sector())
        .texts(one.languagesRequired())
        .text(one.startDate())
        .text(one.endDate())
        .number(one.durationDays())
        .text(one.city())
        .windows(one.windows())
        .bytes();
  }

  @Override
  public NeedProfile read(byte[] bytes, int offset, int length) {
    RecordBytes.Reader in = new RecordBytes.Reader(bytes, offset, length);
    return new NeedProfile(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.text(),
        in.text(),
        in.number(),
        in.text(),
        in.windows());
  }
}
