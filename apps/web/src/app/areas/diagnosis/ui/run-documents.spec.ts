import { TestBed } from '@angular/core/testing';
import type { DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import { RunDocumentsPanel } from './run-documents.js';

function job(kind: DocumentJobView['kind']): DocumentJobView {
  return {
    ...{ id: kind, runNumber: 1, kind, format: 'pdf', singleFiles: false, state: 'writing', progressDone: 0 },
    ...{ progressTotal: 0, failure: null, fileName: null, fileSize: null, createdAt: '2026-01-01T00:00:00Z' },
    expiresAt: null,
  };
}

function render(documents: readonly DocumentJobView[]) {
  const fixture = TestBed.createComponent(RunDocumentsPanel);
  for (const [name, value] of Object.entries({ documents, selectedCount: 0, areaCount: 78 })) {
    fixture.componentRef.setInput(name, value);
  }
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('RunDocumentsPanel', () => {
  it('shows how far a document is beside the buttons it was asked for with, in a region that is read out', () => {
    const [all, report] = [...render([job('social_report')]).querySelectorAll('.offer')];

    expect(all?.querySelector('li')).toBeNull();
    expect(report?.querySelector('[aria-live=polite] li qw-progress')).not.toBeNull();
  });

  it('keeps a document of a kind that is not offered any more', () => {
    const element = render([job('selected_profiles')]);

    expect(element.querySelector('.offer li')).toBeNull();
    expect(element.querySelectorAll('li')).toHaveLength(1);
  });
});
