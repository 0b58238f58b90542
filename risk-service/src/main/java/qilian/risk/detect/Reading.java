package qilian.risk.detect;

/** The answer of a method for one week, cluster or band: an alarm or none, with its evidence. */
public sealed interface Reading
    permits GammaPoissonReading,
        EarsReading,
        CusumReading,
        KnoxReading,
        ScanReading,
        FarringtonReading {
  Evidence evidence();

  default boolean alarm() {
    return evidence().alarm();
  }
}
