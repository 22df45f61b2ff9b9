package explor.knowledge.booklet;
import java.util.*;
final class Tune { static final Map<String,Double> M=new HashMap<>(); static double p(String n,double d){ return M.getOrDefault(n,d);} }
