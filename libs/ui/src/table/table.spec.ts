import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from './table-parts.js';
import { Table, TableRow, type SortOrder } from './table.js';

@Component({
  imports: [Table, TableRow, SortHead, SortButton, GroupRow, GroupHead, TableCell],
  template: `
    <table qwTable records [(sort)]="sort">
      <thead>
        <tr>
          <th qwSort="name"><qw-sort>Wohnplatz</qw-sort></th>
          <th qwSort="index" first="descending"><qw-sort>Index</qw-sort></th>
        </tr>
      </thead>
      <tbody>
        <tr qwGroup>
          <th colspan="2" scope="rowgroup"><qw-group label="Besonderer Handlungsbedarf" [count]="2" /></th>
        </tr>
        @for (row of rows; track row) {
          <tr qwRow [current]="row === 'Hand'" (opened)="opened.push(row)">
            <td qwCell>{{ row }}</td>
            <td qwCell="Index"><button>Prüfen</button></td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
class Host {
  readonly rows = ['Bockenberg', 'Hand', 'Gronau'];
  readonly sort = signal<SortOrder | null>(null);
  readonly opened: string[] = [];
}

function render() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const rows = [...element.querySelectorAll<HTMLElement>('tr.qw-row')];
  return { fixture, element, rows };
}

function press(key: string, target: EventTarget = document.activeElement ?? document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('Table', () => {
  it('says the order in the head when a column is chosen, and turns it the second time', () => {
    const { fixture, element } = render();
    const [name, index] = [...element.querySelectorAll('th[qwSort]')];
    index?.querySelector('button')?.click();
    fixture.detectChanges();
    expect(index?.getAttribute('aria-sort')).toBe('descending');
    expect(name?.hasAttribute('aria-sort')).toBe(false);

    index?.querySelector('button')?.click();
    fixture.detectChanges();
    expect(fixture.componentInstance.sort()).toEqual({ column: 'index', direction: 'ascending' });
  });

  it('moves one cursor through the rows with J, K and the arrows', () => {
    const { rows } = render();
    press('j');
    expect(document.activeElement).toBe(rows[0]);
    press('j');
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[2]);
    press('k');
    expect(document.activeElement).toBe(rows[1]);
  });

  it('is one stop of the Tab key, at the chosen row first and then where the cursor went', () => {
    const { fixture, rows } = render();
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);

    rows[2]?.focus();
    fixture.detectChanges();
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, -1, 0]);
  });

  it('opens a row on Enter and on a click, but not when a control inside is meant', () => {
    const { fixture, rows } = render();
    rows[0]?.focus();
    press('Enter');
    rows[1]?.click();
    rows[2]?.querySelector('button')?.click();

    expect(fixture.componentInstance.opened).toEqual(['Bockenberg', 'Hand']);
  });

  it('keeps its roles and labels so that records can be read on a phone', () => {
    const { element, rows } = render();

    expect(element.querySelector('table')?.getAttribute('role')).toBe('table');
    expect(rows[0]?.querySelectorAll('[role=cell]')[1]?.getAttribute('data-label')).toBe('Index');
    expect(rows[1]?.getAttribute('aria-current')).toBe('true');
  });

  it('says how many belong to a group', () => {
    expect(render().element.querySelector('tr.qw-group')?.textContent).toMatch(/Besonderer Handlungsbedarf\s+2/);
  });
});
