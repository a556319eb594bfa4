/** The share of a bar's track that a value takes; the longest of value and target leaves a quarter free. */
export function barShares(
  value: number | null,
  target: number | null,
): { readonly value: number; readonly target: number | null } {
  const longest = Math.max(value ?? 0, target ?? 0) * 1.25;
  if (longest <= 0) return { value: 0, target: target === null ? null : 0 };
  const share = (amount: number): number => Math.round((Math.max(0, amount) / longest) * 1000) / 10;
  return { value: share(value ?? 0), target: target === null ? null : share(target) };
}
