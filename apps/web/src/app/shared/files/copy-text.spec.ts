import { copyOrSelect } from './copy-text.js';

describe('copying', () => {
  const shown = document.createElement('p');
  shown.textContent = 'qw.example/a/b';
  beforeAll(() => document.body.append(shown));
  beforeEach(() => document.getSelection()?.removeAllRanges());
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));
  afterAll(() => shown.remove());
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const selected = () => document.getSelection()?.toString();

  it('puts the text on the clipboard and leaves what is shown alone', async () => {
    const texts: string[] = [];
    clipboard((text) => Promise.resolve(void texts.push(text)));
    expect(await copyOrSelect('https://qw.example/a/b', shown)).toBe(true);
    expect([texts, selected()]).toEqual([['https://qw.example/a/b'], '']);
  });

  it('selects what is shown where the browser refuses, or has no clipboard for the page', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    expect(await copyOrSelect('https://qw.example/a/b', shown)).toBe(false);
    expect(selected()).toBe('qw.example/a/b');

    document.getSelection()?.removeAllRanges();
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(await copyOrSelect('https://qw.example/a/b', shown)).toBe(false);
    expect(selected()).toBe('qw.example/a/b');
  });
});
