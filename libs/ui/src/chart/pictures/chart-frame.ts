/** What every picture hands to its frame. */
export interface ChartFrame {
  readonly heading: string;
  readonly description: string;
  readonly fileName: string;
  readonly reading?: string;
  readonly asOf?: string | null;
  readonly source?: string;
  readonly edition?: string;
}
