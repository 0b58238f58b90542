package qilian.risk.detect;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * A quasi-Poisson model with a logarithmic link: log mu = X beta, variance = dispersion x mu.
 *
 * <p>Fitted by iteratively reweighted least squares (McCullagh and Nelder 1989) from mu = y + 0.1
 * until the deviance changes by less than 1e-8 of itself, at most 25 rounds. A group without any
 * event has no finite coefficient; it moves towards minus infinity until the deviance stands still,
 * and its mean towards 0.
 *
 * @param coefficients beta
 * @param means mu of every row
 * @param root R of the QR decomposition of the weighted design
 * @param design X with every row times the root of its working weight
 */
record LogLinear(double[] coefficients, double[] means, RealMatrix root, RealMatrix design) {
  private static final int ROUNDS = 25;
  private static final double STILL = 1e-8;

  /** The model; null where the rounds do not suffice. */
  static @Nullable LogLinear fit(double[][] x, double[] y, double[] weights) {
    double[] eta = Arrays.stream(y).map(each -> Math.log(each + 0.1)).toArray();
    double before = deviance(y, means(eta), weights);
    for (int round = 0; round < ROUNDS; round++) {
      double[] mu = means(eta);
      RealMatrix design = new Array2DRowRealMatrix(y.length, x[0].length);
      RealVector target = new ArrayRealVector(y.length);
      for (int i = 0; i < y.length; i++) {
        double root = Math.sqrt(weights[i] * mu[i]);
        for (int j = 0; j < x[i].length; j++) {
          design.setEntry(i, j, root * x[i][j]);
        }
        target.setEntry(i, root * (eta[i] + (y[i] - mu[i]) / mu[i]));
      }
      var decomposed = new QRDecomposition(design);
      double[] beta = decomposed.getSolver().solve(target).toArray();
      for (int i = 0; i < y.length; i++) {
        eta[i] = at(x[i], beta);
      }
      double now = deviance(y, means(eta), weights);
      if (Math.abs(now - before) / (Math.abs(now) + 0.1) < STILL) {
        int p = beta.length;
        RealMatrix root = decomposed.getR().getSubMatrix(0, p - 1, 0, p - 1);
        return new LogLinear(beta, means(eta), root, design);
      }
      before = now;
    }
    return null;
  }

  /** Pearson's dispersion: 1 where the counts are Poisson. */
  double dispersion(double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double working = (y[i] - means[i]) / means[i];
      double root = design.getEntry(i, 0);
      sum += root * root * working * working;
    }
    return sum / (y.length - coefficients.length);
  }

  /** The weighted squares of (y - mu)/mu over the degrees of freedom. */
  double relativeDispersion(double[] y, double[] weights) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double relative = (y[i] - means[i]) / means[i];
      sum += weights[i] * relative * relative;
    }
    return sum / (y.length - coefficients.length);
  }

  /** How far each row determines its own mean. */
  double leverage(int row) {
    return unscaledVariance(design.getRow(row));
  }

  /** Variance of the linear predictor, before the dispersion. */
  double unscaledVariance(double[] x) {
    RealVector solved = new ArrayRealVector(x);
    MatrixUtils.solveLowerTriangularSystem(root.transpose(), solved);
    return solved.dotProduct(solved);
  }

  /** The linear predictor of a row. */
  double predictor(double[] x) {
    return at(x, coefficients);
  }

  private static double at(double[] x, double[] beta) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += x[j] * beta[j];
    }
    return sum;
  }

  private static double[] means(double[] eta) {
    return Arrays.stream(eta).map(each -> Math.max(Math.exp(each), Math.ulp(1.0))).toArray();
  }

  private static double deviance(double[] y, double[] mu, double[] weights) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double log = y[i] == 0 ? 0 : y[i] * Math.log(y[i] / mu[i]);
      sum += 2 * weights[i] * (log - (y[i] - mu[i]));
    }
    return sum;
  }
}
