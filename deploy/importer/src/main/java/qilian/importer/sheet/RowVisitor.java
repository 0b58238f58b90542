package qilian.importer.sheet;

/** What is done with each row; the row is only good until the visit returns. */
@FunctionalInterface
public interface RowVisitor {
  /** Returns false to stop reading this file. */
  boolean visit(Row row);
}
