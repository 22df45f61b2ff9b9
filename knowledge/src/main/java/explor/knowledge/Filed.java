package explor.knowledge;

import java.util.List;

/**
 * Experts and needs that are kept elsewhere, such as the desk's cases, as of one moment.
 *
 * @param experts may be proposed
 * @param needs wait to be served
 */
public record Filed(List<Expert> experts, List<NeedProfile> needs) {
  /** Nobody and nothing. */
  public static final Filed NONE = new Filed(List.of(), List.of());

  public Filed {
    experts = List.copyOf(experts);
    needs = List.copyOf(needs);
  }
}
