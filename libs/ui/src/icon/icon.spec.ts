import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { Icon } from './icon.js';
import { ICONS } from './icon-names.js';
import { SPRITE } from './sprite.js';

const sprite = readFileSync(resolve(import.meta.dirname, '../../../../apps/web/public', SPRITE), 'utf8');

function render(name: keyof typeof ICONS, label = ''): SVGElement {
  const fixture = TestBed.createComponent(Icon);
  fixture.componentRef.setInput('name', name);
  fixture.componentRef.setInput('label', label);
  fixture.detectChanges();
  const svg = (fixture.nativeElement as HTMLElement).querySelector('svg');
  if (!svg) throw new Error('no icon');
  return svg;
}

describe('Icon', () => {
  it.each(Object.keys(ICONS))('finds %s in the sprite of the installation', (name) => {
    expect(sprite).toContain(`<symbol id="${name}"`);
  });

  it('names the sprite by its content, so that a browser keeps it and asks nobody', () => {
    const hash = createHash('sha256').update(sprite).digest('hex').slice(0, 8).toUpperCase();
    expect(render('add').querySelector('use')?.getAttribute('href')).toBe(`icons-${hash}.svg#add`);
  });

  it('is silent when a word stands beside it', () => {
    expect(render('add').getAttribute('aria-hidden')).toBe('true');
  });

  it('has a name when it stands alone', () => {
    expect(render('add', 'Hinzufügen').getAttribute('aria-label')).toBe('Hinzufügen');
    expect(render('add', 'Hinzufügen').getAttribute('role')).toBe('img');
  });
});
