package explor.knowledge.match;

import explor.knowledge.Expert;

/** Experts in the index. */
final class ExpertProfile implements Profile<Expert> {
  @Override
  public String kind() {
    return "expert";
  }

  @Override
  public String id(Expert one) {
    return one.id();
  }

  @Override
  public Entry entry(Expert one) {
    return new Entry(
        one.jobTitle(),
        one.skills() + ". " + one.employer(),
        one.sector(),
        one.languages(),
        one.windows().stream().map(Span::free).toList());
  }

  @Override
  public byte[] bytes(Expert one) {
    return new RecordBytes.Writer()
        .text(one.id())
        .text(one.name())
        .text(one.jobTitle())
        .text(one.employer())
        .text(one.city())
        .text(one.scheme())
        .text(one.sector())
        .texts(one.languages())
        .texts(one.countries())
        .text(one.availability())
        .windows(one.windows())
        .number(one.maxDays())
        .text(one.skills())
        .bytes();
  }

  @Override
  public Expert read(byte[] bytes, int offset, int length) {
    RecordBytes.Reader in = new RecordBytes.Reader(bytes, offset, length);
    return new Expert(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        in.text(),
        in.windows(),
        in.number(),
        in.text());
  }
}
