package qilian.simulator.traffic;

/** How a kind of matter spreads over the hours of a day. */
enum Hours {
  /** Awake people everywhere. */
  DAY(
      1, .6, .4, .3, .3, .5, 1.2, 2.5, 4, 5, 5.5, 5.5, 5, 4.5, 5, 5.2, 5.3, 5.5, 5.5, 5.5, 5, 4, 3,
      2),
  /** Offices and banks. */
  OFFICE(.2, .1, .1, .1, .1, .1, .3, 1, 4, 9, 11, 9, 5, 6, 9, 10, 9, 6, 4, 4, 4, 3, 1.5, .6),
  /** Two rush hours. */
  RUSH(.6, .4, .3, .3, .4, .8, 2, 8, 9, 6, 5, 5, 5, 4, 4, 5, 7, 9, 9, 6, 4, 3, 2, 1),
  /** Loud evenings. */
  EVENING(5, 3, 2, .8, .4, .3, .8, 1.5, 1, 1, 1, 1, 2, 2, 1.5, 1.5, 2, 2.5, 4, 6, 8, 10, 11, 8),
  /** When nobody looks; found in the morning. */
  NIGHT(5, 5, 6, 5, 4, 3, 4, 8, 8, 5, 3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 5);

  private final double[] weights;

  Hours(double... weights) {
    this.weights = weights;
  }

  /** A second of the day. */
  int draw(Dice dice) {
    return dice.weighted(weights) * 3600 + dice.below(3600);
  }
}
