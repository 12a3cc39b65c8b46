/**
 * Version of the rules of counting. Raised by one whenever the same facts and parameters may give another position, so
 * that two frozen positions say whether they were counted alike.
 */
export const RULE_VERSION = 3;
