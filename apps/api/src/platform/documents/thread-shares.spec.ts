import type { DocumentTask } from './document-task.js';
import type { PaperDocument } from './document.js';
import { ThreadPlaces } from './thread-places.js';
import { sharesOf, wholeOf } from './thread-shares.js';
import { packPart, zipOf } from '../workbook/zip.js';

const paper = {} as PaperDocument;

function task(count: number, archive = true): DocumentTask {
  return {
    files: Array.from({ length: count }, (_, at) => ({ name: `${at}.pdf`, document: paper })),
    format: 'pdf',
    archive,
  };
}

const names = (share: DocumentTask) => share.files.map(({ name }) => name);

describe('sharesOf', () => {
  it('shares the files of an archive out, each once and in their order', () => {
    for (const count of [12, 13, 81, 300]) {
      const shares = sharesOf(task(count), 2);
      expect(shares).toHaveLength(2);
      expect(shares.flatMap(names)).toEqual(names(task(count)));
    }
  });

  it('begins no further thread for a few files, nor for one document', () => {
    expect(sharesOf(task(11), 2)).toHaveLength(1);
    expect(sharesOf(task(1), 2)).toHaveLength(1);
    expect(sharesOf(task(1, false), 2)).toHaveLength(1);
  });
});

describe('wholeOf', () => {
  it('gives the archive that one thread would have written', () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name, content: name.repeat(50) }));
    const [a, b, c] = parts.map(packPart);
    if (!a || !b || !c) throw new Error('three parts');
    const whole = wholeOf([
      { kind: 'parts', parts: [a, b] },
      { kind: 'parts', parts: [c] },
    ]);
    expect(whole.equals(zipOf(parts))).toBe(true);
  });

  it('gives one document as it is', () => {
    expect(wholeOf([{ kind: 'file', content: Buffer.from('x') }]).toString()).toBe('x');
  });
});

describe('ThreadPlaces', () => {
  it('lets in as many as there are places, the others in their order', async () => {
    const places = new ThreadPlaces(2);
    const order: string[] = [];
    const enter = (name: string) => places.take().then(() => order.push(name));
    const [third, fourth] = [await enter('a'), await enter('b'), enter('c'), enter('d')].slice(2);
    expect(order).toEqual(['a', 'b']);
    places.leave();
    await third;
    places.leave();
    await fourth;
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });
});
