/**
 * Version of the arithmetic. A stored run names it, because a result is a function of data, method and engine. It rises
 * whenever the same input could give other bits: a formula, an order of summation, a rule for ties or gaps. The middle number
 * rises with new ways to compute, which leave the bits of the former ones as they were.
 */
export const ENGINE_VERSION = 'index/1.2.0';
