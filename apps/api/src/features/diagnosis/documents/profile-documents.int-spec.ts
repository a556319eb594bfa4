import { strFromU8, unzipSync } from 'fflate';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { getAs } from '../../../../test/support/places.js';
import { ProfileHouse } from '../../../../test/support/profiles.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { HOSTILE } from '../../../../test/support/documents.js';

/** Without the ends of lines and the hyphens at them. */
const plain = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');

describe('the profile as a document', () => {
  let house: TestApplication;
  let own: ProfileHouse;
  beforeAll(async () => {
    house = await startApplication();
    own = await ProfileHouse.build(house.server);
    const run = await own.compute();
    const profile = await own.begin(run.id);
    await own.state(profile.profile?.id ?? '', { text: HOSTILE });
    await own.post(`/areas/${own.areaId}/notes`, {
      text: 'Viele Familien bleiben nur kurz.',
      authorRole: 'Jobcenter, Team unter 25',
      confidence: 'likely',
      source: 'Fachplanungskonferenz',
      notedOn: '2026-06-18',
    });
  }, 60_000);
  afterAll(() => house.close());

  const file = (format: string, person: TestPerson = own.planner, query = '', areaId = own.areaId): request.Test =>
    getAs(house.server, person, `/api/diagnosis/areas/${areaId}/profile/document?format=${format}${query}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('is a tagged PDF that says everything of the sheet', async () => {
    const answer = await file('pdf').expect(200).expect('Content-Type', 'application/pdf');
    expect(answer.headers['content-disposition']).toContain('steckbrief-2023-01001-oberstadt-');
    const pdf = await readPdf(answer.body as Buffer);
    expect(pdf).toMatchObject({ language: 'de', marked: true });
    expect(pdf.title).toMatch(/^.+ Oberstadt, /);
    expect(pdf.metadata).toContain('pdfuaid:part');
    const text = plain(pdf.text);
    const sheet = await own.sheet();
    for (const words of [
      'BesondererHandlungsbedarf',
      `${sheet.run?.rank ?? ''} von ${sheet.run?.rankedAreas ?? ''}`,
      HOSTILE,
      'Jobcenter, Team unter 25',
      '18.06.2026',
      'Zeichenerklärung',
      'Geheim gehalten',
      'Entwurf',
    ]) {
      expect(text).toContain(plain(words));
    }
    for (const { shortName } of sheet.indicators) expect(text).toContain(plain(shortName));
    expect(pdf.alternatives.join()).toContain('hervorgehoben');
  });

  it('is a DOCX with the same words', async () => {
    const answer = await file('docx').expect(200);
    const body = strFromU8(unzipSync(answer.body as Buffer)['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('#strong[fett] $x^2$');
    expect(body).toContain('Jobcenter, Team unter 25');
  });

  it('groups what is there already by kind, with who makes it, for whom, how it stands and when somebody looked', async () => {
    const facts = { targetGroups: ['Familien', 'Nachbarn'], source: 'Trägerabfrage', areaIds: [own.areaId] };
    const offer = (more: object) => own.post('/offers', { id: uuidV7(), ...facts, ...more });
    const checkedOn = '2025-01-15';
    await offer({ name: 'Elterntreff', kind: 'meeting_place', providerName: 'Verein Regenbogen', checkedOn });
    await offer({
      name: 'Lotsenhaus',
      kind: 'counselling',
      providerName: 'Beratungsverbund',
      checkedOn,
      startsOn: '2027-03-01',
    });
    await offer({
      name: 'Kleiderkammer',
      kind: 'practical_help',
      providerName: 'Am Bach',
      checkedOn,
      endsOn: '2025-06-30',
    });
    const pdf = await readPdf((await file('pdf').expect(200)).body as Buffer);
    const [, section = ''] = pdf.text.split('Vorhandene Angebote');
    const text = plain(section);
    const inOrder = ['Beratung', 'Lotsenhaus', 'geplant ab 01.03.2027', 'Treffpunkt', 'Elterntreff', 'zu prüfen'].map(
      plain,
    );
    const places = inOrder.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const words of ['Verein Regenbogen', 'Familien und Nachbarn', '15.01.2025', 'Kleiderkammer (bis 30.06.2025)'])
      expect(text).toContain(plain(words));
    const docx = strFromU8(
      unzipSync((await file('docx').expect(200)).body as Buffer)['word/document.xml'] ?? new Uint8Array(),
    );
    expect(docx).toContain('Elterntreff');
    expect(docx).not.toContain('ElterntreffVerein');
  });

  it('shows a draft of the profile to nobody who may not see it', async () => {
    const reader = await aPerson(own.planner.workspace, ['reader']);
    const { text } = await readPdf((await file('pdf', reader).expect(200)).body as Buffer);
    expect(plain(text)).not.toContain(plain(HOSTILE));
    expect(text).not.toContain('Ausgabe 1');
  });

  it('prints of what was released only what the release shows, also for whoever may see exact values', async () => {
    const secret = await ProfileHouse.build(house.server);
    const [indicator] = secret.district.indicators;
    await asAdmin(
      `UPDATE observation SET shown_since = now(), shown_status = 'suppressed'
        WHERE workspace_id = $1 AND area_id = $2 AND indicator_edition_id = $3`,
      [secret.planner.workspace.id, secret.areaId, indicator?.editionId],
    );
    await secret.compute();
    const reader = await aPerson(secret.planner.workspace, ['reader']);
    for (const person of [secret.planner, reader]) {
      const answer = await file('pdf', person, '', secret.areaId).expect(200);
      const { text } = await readPdf(answer.body as Buffer);
      expect(plain(text)).toContain(plain('Geheim gehalten A1: Der Wert ließe auf einzelne Personen schließen'));
      expect(plain(text)).toContain(plain('Keine der gezeigten Zahlen ist freigegeben.'));
      // 300 of 1,000, as it was delivered.
      expect(text).not.toContain('30,0');
    }
  });

  it('says of which figures it shows that nobody has released them', async () => {
    const mixed = await ProfileHouse.build(house.server);
    await mixed.compute();
    const [first] = mixed.district.indicators;
    const release = (more: string): Promise<unknown> =>
      asAdmin(
        `UPDATE observation SET shown_since = now(), shown_status = status, shown_value = value, shown_numerator = numerator,
           shown_denominator = denominator WHERE workspace_id = $1 AND ${more}`,
        [mixed.planner.workspace.id, first?.editionId],
      );
    const words = async (): Promise<string> => {
      house.clock.advance({ minutes: 1 });
      const answer = await file('pdf', mixed.planner, '', mixed.areaId).expect(200);
      return (await readPdf(answer.body as Buffer)).text;
    };
    await release('indicator_edition_id <> $2');
    const some = await words();
    expect(plain(some)).toContain(
      plain('A1: Zahlen noch nicht freigegeben. Was nicht freigegeben ist, sind Arbeitsdaten'),
    );
    expect(some).toContain('enthält nicht freigegebene Zahlen');
    await release('indicator_edition_id = $2');
    const all = await words();
    expect(plain(all)).toContain(plain('Alle gezeigten Zahlen sind freigegeben.'));
    expect(all).not.toContain('enthält nicht freigegebene Zahlen');
    // An earlier year comes in and is drawn as a line, before anybody has released it.
    await asAdmin(
      `INSERT INTO observation (workspace_id, indicator_edition_id, area_id, year, delivery_id, numerator, denominator, value, status)
       SELECT workspace_id, indicator_edition_id, area_id, year - 1, delivery_id, numerator, denominator, value, status FROM observation
        WHERE workspace_id = $1 AND indicator_edition_id = $2 AND area_id = $3`,
      [mixed.planner.workspace.id, first?.editionId, mixed.areaId],
    );
    const drawn = await words();
    expect(plain(drawn)).toContain(plain('A1: Zahlen früherer Jahre noch nicht freigegeben.'));
    expect(drawn).toContain('enthält nicht freigegebene Zahlen');
  });

  it('is not there for whoever may not read profiles, nor without a format', async () => {
    const carrier = await aPerson(own.planner.workspace, ['carrier']);
    await file('pdf', carrier).expect(404);
    await file('xls').expect(400);
  });
});
