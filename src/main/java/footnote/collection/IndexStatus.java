package footnote.collection;

/**
 * How an index stands.
 *
 * @param articles number of articles
 * @param passages number of passages
 * @param pending number of passages whose vectors are still to be made
 * @param started whether anything was ever put in
 * @param sample whether it holds just the sample
 */
public record IndexStatus(int articles, int passages, int pending, boolean started, boolean sample) {}
