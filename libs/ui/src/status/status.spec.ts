import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Status, STATUS_SHAPES, type StatusShape } from './status.js';

@Component({ imports: [Status], template: `<qw-status [shape]="shape()" [label]="label()">{{ word() }}</qw-status>` })
class Host {
  readonly shape = signal<StatusShape>('open');
  readonly word = signal('offen');
  readonly label = signal('');
}

function render(shape: StatusShape) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.shape.set(shape);
  fixture.detectChanges();
  return { fixture, host: (fixture.nativeElement as HTMLElement).querySelector('qw-status') as HTMLElement };
}

describe('Status', () => {
  it('draws every shape differently', () => {
    const drawings = STATUS_SHAPES.map((shape) =>
      render(shape)
        .host.querySelector('svg')
        ?.innerHTML.replace(/_ng\S+/g, ''),
    );

    expect(new Set(drawings).size).toBe(STATUS_SHAPES.length);
  });

  it('says the word and keeps the shape silent when both are there', () => {
    const { host } = render('done');

    expect(host.textContent?.trim()).toBe('offen');
    expect(host.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('takes the usual tone of its shape when none is given', () => {
    expect(render('stop').host.className).toContain('qw-tone-error');
    expect(render('done').host.className).toContain('qw-tone-ok');
  });

  it('has a name when the shape stands alone', () => {
    const { fixture, host } = render('gap');
    fixture.componentInstance.label.set('Lücke');
    fixture.detectChanges();

    expect(host.querySelector('svg')?.getAttribute('aria-label')).toBe('Lücke');
  });
});
