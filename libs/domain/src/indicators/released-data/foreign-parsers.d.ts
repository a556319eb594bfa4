/** The parts of two parsers that are not ours, and that files are read back with in tests. */
declare module 'jsonstat-toolkit' {
  interface JsonStatCell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface JsonStatCategory {
    readonly label: string;
    readonly unit: { readonly label: string; readonly decimals: number } | null;
  }
  interface JsonStatDimension {
    readonly label: string;
    readonly role: string;
    readonly id: readonly string[];
    Category(id: string): JsonStatCategory | null;
  }
  export interface JsonStatDataset {
    readonly class: string;
    readonly label: string;
    readonly source: string;
    readonly n: number;
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly error?: unknown;
    Dimension(id: string): JsonStatDimension | null;
    Data(place: Readonly<Record<string, string>>): JsonStatCell | null;
  }
  export default function JSONstat(response: unknown): JsonStatDataset;
}

declare module '@placemarkio/check-geojson' {
  export function getIssues(text: string): readonly { readonly message: string }[];
}
