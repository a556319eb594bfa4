/** What the signs of a picture mean: a swatch of shape and colour, and the word. The same entries are drawn into the file. */
import { Component, input } from '@angular/core';

export type ChartSign = 'patch' | 'line' | 'thick' | 'dashed' | 'dot' | 'open' | 'diamond' | 'cross';

export interface ChartKey {
  readonly sign: ChartSign;
  /** A colour of CSS, usually a token: `var(--qw-c5)`. */
  readonly colour: string;
  readonly label: string;
}

/** The sign as a path in a box of 16 to 12, drawn by stroke or by filling. */
export const SIGN_PATHS: Readonly<Record<ChartSign, { d: string; filled: boolean; width: number; dash?: string }>> = {
  patch: { d: 'M1 1h14v10h-14z', filled: true, width: 1 },
  line: { d: 'M0 6h16', filled: false, width: 1.8 },
  thick: { d: 'M0 6h16', filled: false, width: 3 },
  dashed: { d: 'M0 6h16', filled: false, width: 1.6, dash: '4 3' },
  dot: { d: 'M8 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', filled: true, width: 1 },
  open: { d: 'M8 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', filled: false, width: 1.6 },
  diamond: { d: 'M8 1l5 5l-5 5l-5-5z', filled: true, width: 1 },
  cross: { d: 'M4 2l8 8M12 2l-8 8', filled: false, width: 1.8 },
};

@Component({
  selector: 'qw-chart-key',
  template: `
    <ul>
      @for (key of keys(); track $index) {
        <li>
          <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
            <path
              [attr.d]="paths[key.sign].d"
              [attr.stroke-width]="paths[key.sign].width"
              [attr.stroke-dasharray]="paths[key.sign].dash ?? null"
              [style.fill]="paths[key.sign].filled ? key.colour : 'none'"
              [style.stroke]="key.sign === 'patch' ? 'var(--mat-sys-on-surface)' : key.colour"
            />
          </svg>
          {{ key.label }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      font-size: 0.8125rem;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    svg {
      flex: none;
    }
  `,
})
export class ChartKeys {
  readonly keys = input.required<readonly ChartKey[]>();
  protected readonly paths = SIGN_PATHS;
}
