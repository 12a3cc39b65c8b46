/**
 * Version of the rules of counting. Raised by one whenever the same facts and parameters may give another position, so
 * that two frozen positions say whether they were counted alike. A test holds what this version makes of fixed facts.
 */
export const RULE_VERSION = 4;
