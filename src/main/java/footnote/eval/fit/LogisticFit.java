package footnote.eval.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import footnote.model.LogisticModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits a logistic model by regularised maximum likelihood on standardised values (liblinear). */
final class LogisticFit {

    /** Inverse strength of the regularisation; the features are few and the rows many, so it hardly matters. */
    private static final double C = 1;

    /** How flat it must be where fitting ends, beside where it begins; enough where values are not too alike. */
    static final double FLAT = 1e-3;

    private LogisticFit() {}

    /**
     * One observation.
     *
     * @param values a value for each named feature; all rows have the same names
     * @param positive what is to be told
     */
    record Row(Map<String, Double> values, boolean positive) {}

    static LogisticModel fit(List<Row> rows) {
        return fit(rows, C, FLAT);
    }

    /** The same, but each row weighs the same: better where the few likeliest of very many matter. */
    static LogisticModel fitPlainly(List<Row> rows) {
        return fit(rows, new Parameter(SolverType.L2R_LR, C, FLAT));
    }

    /**
     * Fits more or less closely.
     *
     * @param c inverse strength of the regularisation
     * @param flat how flat it must be in the end beside the beginning
     */
    static LogisticModel fit(List<Row> rows, double c, double flat) {
        return fit(rows, evenHanded(rows, c, flat));
    }

    private static LogisticModel fit(List<Row> rows, Parameter parameter) {
        List<String> names = new ArrayList<>(rows.getFirst().values().keySet());
        double[] mean = new double[names.size()];
        double[] spread = new double[names.size()];
        standardise(rows, names, mean, spread);
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = names.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            problem.x[i] = nodes(rows.get(i), names, mean, spread);
            problem.y[i] = rows.get(i).positive() ? 1 : 0;
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        return unscaled(model, names, mean, spread);
    }

    /** Both outcomes weigh the same, however often each occurs. */
    private static Parameter evenHanded(List<Row> rows, double c, double flat) {
        double positive = rows.stream().filter(Row::positive).count();
        double half = rows.size() / 2.0;
        Parameter parameter = new Parameter(SolverType.L2R_LR, c, flat);
        parameter.setWeights(new double[] {half / positive, half / (rows.size() - positive)}, new int[] {1, 0});
        return parameter;
    }

    private static void standardise(List<Row> rows, List<String> names, double[] mean, double[] spread) {
        for (int f = 0; f < names.size(); f++) {
            String name = names.get(f);
            double average =
                    rows.stream().mapToDouble(row -> value(row, name)).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> Math.pow(value(row, name) - average, 2))
                    .average()
                    .orElse(0);
            mean[f] = average;
            spread[f] = variance > 0 ? Math.sqrt(variance) : 1;
        }
    }

    private static double value(Row row, String name) {
        return row.values().getOrDefault(name, 0.0);
    }

    private static Feature[] nodes(Row row, List<String> names, double[] mean, double[] spread) {
        Feature[] nodes = new Feature[names.size() + 1];
        for (int f = 0; f < names.size(); f++) {
            nodes[f] = new FeatureNode(f + 1, (value(row, names.get(f)) - mean[f]) / spread[f]);
        }
        nodes[names.size()] = new FeatureNode(names.size() + 1, 1);
        return nodes;
    }

    private static LogisticModel unscaled(Model model, List<String> names, double[] mean, double[] spread) {
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] w = model.getFeatureWeights();
        double bias = sign * w[names.size()];
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int f = 0; f < names.size(); f++) {
            double weight = sign * w[f] / spread[f];
            weights.put(names.get(f), weight);
            bias -= weight * mean[f];
        }
        return new LogisticModel(bias, weights);
    }
}
