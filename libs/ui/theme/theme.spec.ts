/**
 * Material ignores a misspelt token silently. This spec compiles the product's stylesheet and reads back what a page really
 * computes, token by token, against the table of the design specification.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '../../..');

function compiledStyles(): string {
  const input = "@use 'libs/ui/theme' as qw; @include qw.apply;";
  const sass = resolve(workspace, 'node_modules/sass/sass.js');
  const options = ['--stdin', `--load-path=${workspace}`, `--load-path=${resolve(workspace, 'node_modules')}`];
  return execFileSync(process.execPath, [sass, ...options], { input, encoding: 'utf8' });
}

/** role, light, dark */
const COLOURS: readonly (readonly [string, string, string])[] = [
  ['--mat-sys-primary', '#2044aa', '#97afe1'],
  ['--mat-sys-on-primary', '#ffffff', '#06005d'],
  ['--mat-sys-primary-container', '#e5ebf7', '#1d2a5c'],
  ['--mat-sys-on-primary-container', '#092797', '#d8e1f4'],
  ['--mat-sys-surface', '#ffffff', '#131525'],
  ['--mat-sys-surface-container', '#f3f4f7', '#1d2034'],
  ['--mat-sys-surface-container-low', '#f3f4f7', '#1d2034'],
  ['--mat-sys-surface-container-high', '#e8e9ef', '#272a42'],
  ['--mat-sys-on-surface', '#131525', '#f3f4f7'],
  ['--mat-sys-on-surface-variant', '#51577a', '#b2b6cc'],
  ['--mat-sys-outline', '#6e7597', '#8e93b1'],
  ['--mat-sys-outline-variant', '#dfe1ea', '#30344f'],
  ['--mat-sys-error', '#c31c13', '#ef8172'],
  ['--mat-sys-error-container', '#fee4e0', '#4c0000'],
  ['--mat-sys-inverse-surface', '#1d2034', '#e8e9ef'],
  ['--mat-sys-inverse-on-surface', '#f3f4f7', '#131525'],
  ['--qw-thread', '#9e0000', '#ea7060'],
  ['--qw-ok', '#007155', '#16a884'],
  ['--qw-ok-bg', '#e5f8f0', '#00271b'],
  ['--qw-warn', '#925400', '#f69a00'],
  ['--qw-warn-bg', '#fff3dc', '#351b00'],
  ['--qw-info', '#006b8c', '#10bdec'],
  ['--qw-info-bg', '#ddf8ff', '#002533'],
  ['--qw-line-control', '#8187a7', '#8e93b1'],
  ['--qw-select', '#eff3fa', '#1b2447'],
  ['--qw-focus', '#454b6b', '#a9aec6'],
  ['--qw-c1', '#f6ecb8', '#26324f'],
  ['--qw-c2', '#d3c27a', '#575f77'],
  ['--qw-c3', '#9b957a', '#8f8a76'],
  ['--qw-c4', '#575f77', '#cdbd74'],
  ['--qw-c5', '#00224e', '#ffee9e'],
  ['--qw-dm3', '#5e3c99', '#c3b4ee'],
  ['--qw-dm2', '#9a8fc4', '#8d7fc6'],
  ['--qw-dm1', '#cbc7e6', '#585089'],
  ['--qw-d0', '#f7f7f9', '#2a2d45'],
  ['--qw-dp1', '#f7cb8e', '#6f4c20'],
  ['--qw-dp2', '#ee9d3d', '#b9761f'],
  ['--qw-dp3', '#a85204', '#f7b765'],
];

const TYPE_AND_SHAPE: readonly (readonly [string, string])[] = [
  ['--mat-sys-title-large-size', '1.375rem'],
  ['--mat-sys-title-large-line-height', '1.75rem'],
  ['--mat-sys-title-large-weight', '600'],
  ['--mat-sys-title-medium-size', '1rem'],
  ['--mat-sys-title-medium-weight', '600'],
  ['--mat-sys-title-small-size', '0.875rem'],
  ['--mat-sys-title-small-weight', '600'],
  ['--mat-sys-body-large-size', '1.0625rem'],
  ['--mat-sys-body-medium-size', '0.875rem'],
  ['--mat-sys-body-medium-tracking', '0'],
  ['--mat-sys-label-large-weight', '500'],
  ['--mat-sys-label-large-tracking', '0'],
  ['--mat-sys-body-small-size', '0.75rem'],
  ['--mat-sys-label-small-size', '0.75rem'],
  ['--mat-sys-corner-small', '4px'],
  ['--mat-sys-corner-medium', '4px'],
  ['--mat-sys-corner-large', '8px'],
  ['--mat-sys-corner-extra-large', '8px'],
  ['--mat-sys-level1', 'none'],
  ['--mat-sys-level2', 'none'],
  ['--mat-button-filled-container-height', '2rem'],
  ['--mat-button-outlined-container-shape', '4px'],
  ['--mat-button-toggle-shape', '4px'],
  ['--mat-chip-container-shape-radius', '4px'],
];

describe('the theme', () => {
  let root: CSSStyleDeclaration;

  beforeAll(() => {
    const style = document.createElement('style');
    style.textContent = compiledStyles();
    document.head.append(style);
    root = getComputedStyle(document.documentElement);
  });

  it.each(COLOURS)('gives %s the light value %s and the dark value %s', (token, light, dark) => {
    const value = root.getPropertyValue(token).replace(/#fff(?![0-9a-f])/g, '#ffffff');

    expect(value).toBe(`light-dark(${light}, ${dark})`);
  });

  it.each(TYPE_AND_SHAPE)('sets %s to %s', (token, expected) => {
    expect(root.getPropertyValue(token)).toBe(expected);
  });

  it('keeps round what must be round', () => {
    expect(root.getPropertyValue('--mat-sys-corner-full')).toBe('9999px');
  });

  it.each(['light', 'dark'])('follows the choice of a person when data-theme is %s', (theme) => {
    document.documentElement.dataset['theme'] = theme;

    expect(getComputedStyle(document.documentElement).colorScheme).toBe(theme);

    delete document.documentElement.dataset['theme'];
  });

  it('raises the targets to 44 px when a page is made for touch', () => {
    const page = document.createElement('div');
    page.className = 'qw-touch';
    document.body.append(page);

    expect(getComputedStyle(page).getPropertyValue('--qw-target')).toBe('44px');
    expect(getComputedStyle(page).getPropertyValue('--mat-button-filled-container-height')).toBe('2.75rem');
  });
});
