import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, signIn, test } from '../../fixtures/house.js';
import { prepareSteeringGroup } from '../../fixtures/steering-ground.js';
import { MeetingPage } from '../../pages/meeting.pom.js';

const PROPOSAL = 'Die Stadt sichert einen Raum für den Quartierstreff.';

test('a planner keeps a live meeting, and a steering member reports the decision in three steps', async ({
  page,
  signInAs,
  trial,
  browser,
}) => {
  await signInAs('planner');
  await prepareSteeringGroup(page);
  const meeting = new MeetingPage(page);

  await test.step('the agenda is arranged, and the meeting moved', async () => {
    await meeting.arrange(dayOf(new Date()));
    await page.getByRole('button', { name: 'Sitzung verlegen' }).click();
    const move = page.getByRole('dialog', { name: 'Sitzung verlegen' });
    await expect(move).toContainText('Eingeladen ist noch niemand.');
    await move.getByLabel('Ort').fill('Rathaus, Saal 2');
    await move.getByLabel('Tag', { exact: true }).fill('2020-01-01');
    await move.getByLabel('Warum an einem anderen Tag?').fill('Der Saal ist belegt.');
    await move.getByRole('button', { name: 'Sitzung verlegen' }).click();
    await expect(move).toContainText('Dieser Tag ist schon vorbei.');
    await expect(move.getByLabel('Ort')).toHaveValue('Rathaus, Saal 2');
    await move.getByLabel('Tag', { exact: true }).fill(dayAfter(dayOf(new Date()), 7));
    await move.getByRole('button', { name: 'Sitzung verlegen' }).click();
    await expect(move).toBeHidden();
    await expect(page.locator('qw-meeting-moves')).toContainText(/verlegt vom .* auf .*: Der Saal ist belegt\./);
    await page.getByRole('button', { name: 'Sitzung verlegen' }).click();
    await move.getByLabel('Tag', { exact: true }).fill(dayOf(new Date()));
    await move.getByLabel('Warum an einem anderen Tag?').fill('Der Saal ist doch frei.');
    await move.getByRole('button', { name: 'Sitzung verlegen' }).click();
    await expect(move).toBeHidden();
    await expect(page.locator('qw-page-header')).toContainText('Rathaus, Saal 2');
    await meeting.addItem('Quartierstreff: Raum sichern', { proposal: PROPOSAL });
    await meeting.addItem('Eröffnung');
    await page.getByRole('button', { name: 'Punkt aufnehmen' }).click();
    await page.getByLabel('Tagesordnungspunkt').fill('t'.repeat(5_000));
    await page.getByRole('button', { name: 'Punkt speichern' }).click();
    await expect(page.getByText('Höchstens 200 Zeichen')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Punkt aufnehmen' }).click();
    await expect(page.getByLabel('Tagesordnungspunkt')).toHaveValue('t'.repeat(5_000));
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await meeting.addItem('Zuschussverteilung', { nonPublic: true });
    await page.getByRole('button', { name: 'nach oben, Eröffnung' }).click();
    await expect(page.locator('ol > li .item b')).toHaveText([
      'Eröffnung',
      'Quartierstreff: Raum sichern',
      'Zuschussverteilung',
    ]);
    await page.getByRole('button', { name: 'von der Tagesordnung nehmen, Quartierstreff: Raum sichern' }).click();
    await expect(page.locator('ol > li .item b')).toHaveCount(2);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(page.locator('ol > li .item b')).toHaveText([
      'Eröffnung',
      'Quartierstreff: Raum sichern',
      'Zuschussverteilung',
    ]);
    await page.getByRole('button', { name: 'Sitzung eröffnen' }).click();
    await expect(page).toHaveURL(/\/live$/);
  });

  await test.step('without a quorum nothing is adopted', async () => {
    await expect(meeting.quorum).toContainText('nicht beschlussfähig');
    await expect(meeting.quorum).toContainText('0 von 3 Stimmen, nötig 2');
    await expect(page.getByRole('radio', { name: 'ungeändert beschlossen' })).toBeDisabled();
    await page.getByRole('button', { name: 'Alle Übrigen sind da' }).click();
    await expect(meeting.quorum).toContainText('3 von 3 Stimmen');
    await meeting.seat('Jobcenter').selectOption('entschuldigt');
    await expect(meeting.quorum).toContainText('2 von 3 Stimmen');
    await page.getByRole('button', { name: 'Behandelt, ohne Beschluss' }).click();
  });

  await test.step('who comes later counts from then on, who has a conflict of interest does not vote', async () => {
    await expect(page.getByRole('heading', { name: 'TOP 2 Quartierstreff: Raum sichern' })).toBeVisible();
    await meeting.seat('Jobcenter').selectOption('da');
    await page.getByRole('button', { name: /^Befangenheit.*Jugenddezernat$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Befangenheit' });
    await dialog.getByLabel('Grund').fill('Vermieter des Raums');
    await dialog.getByRole('button', { name: 'Befangenheit festhalten' }).click();
    await expect(meeting.quorum).toContainText('1 befangen bei TOP 2');
    await expectNoBarrier(page);
  });

  await test.step('votes that do not add up are said, and what was typed stays', async () => {
    await page.getByLabel('Wortlaut des Beschlusses').fill(`${PROPOSAL} Er ist barrierefrei.`);
    await expect(page.getByRole('radio', { name: 'geändert beschlossen', exact: true })).toBeChecked();
    await meeting.vote('Ja').fill('3');
    await meeting.vote('Ja').blur();
    await expect(page.getByText('3 Stimmen sind gezählt, aber nur 2 dürfen abstimmen.')).toBeVisible();
    await page.getByLabel('Federführung').selectOption('Sozialplanung');
    await page.getByLabel('Frist').fill('2020-01-01');
    await page.getByRole('button', { name: /^Beschluss festhalten/ }).click();
    await expect(page.getByRole('alert')).toContainText('nur 2 dürfen abstimmen');
    await expectNoBarrier(page);
    await meeting.vote('Ja').fill('2');
    await meeting.vote('Ja').blur();
    await page.getByRole('button', { name: /^Beschluss festhalten/ }).click();
    await expect(page.getByText('Diese Frist liegt in der Vergangenheit.')).toBeVisible();
    await expectNoBarrier(page);
    await expect(page.getByLabel('Wortlaut des Beschlusses')).toHaveValue(`${PROPOSAL} Er ist barrierefrei.`);
    await page.getByLabel('Frist').fill('2030-03-01');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'TOP 3 Zuschussverteilung' })).toBeFocused();
  });

  await test.step('J and K lead through the agenda, and the meeting is closed', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('k');
    await expect(page.locator('section.now')).toContainText('geändert beschlossen');
    await expect(page.locator('section.now')).toContainText('2 Ja, 0 Nein, 0 Enthaltungen, 1 befangen');
    await page.getByRole('button', { name: 'Ergebnis berichtigen' }).click();
    await meeting.vote('Ja').fill('3');
    await meeting.vote('Ja').blur();
    await page.getByRole('button', { name: 'Berichtigung festhalten' }).click();
    await expect(page.getByRole('alert')).toContainText('nur 2 dürfen abstimmen');
    await expectNoBarrier(page);
    await meeting.vote('Ja').fill('1');
    await meeting.vote('Enthaltung').fill('1');
    await meeting.vote('Enthaltung').blur();
    await page.getByRole('button', { name: 'Berichtigung festhalten' }).click();
    const recorded = page.locator('qw-recorded-decision');
    await expect(recorded).toContainText('1 Ja, 0 Nein, 1 Enthaltung, 1 befangen');
    await expect(recorded).toContainText(`${PROPOSAL} Er ist barrierefrei.`);
    await expect(recorded).toContainText('01.03.2030');
    await expect(page.getByRole('button', { name: 'Ergebnis berichtigen' })).toBeFocused();
    await expectNoBarrier(page);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Behandelt, ohne Beschluss' }).click();
    await page.getByRole('button', { name: 'Sitzung schließen' }).click();
    const question = page.getByRole('dialog', { name: 'Sitzung schließen?' });
    await expect(question).toContainText('Keiner der Beschlüsse, die Sie sehen, wird damit abgelegt.');
    await question.getByRole('button', { name: 'Sitzung schließen' }).click();
    await expect(page).not.toHaveURL(/\/live$/);
  });

  const member = await (await browser.newContext()).newPage();
  await signIn(member, trial.personaId('steering_member'));

  await test.step('nobody outside the body sees the non-public item', async () => {
    await member.goto('/sitzungen');
    await member.getByRole('row').filter({ hasText: 'Steuerungsgruppe' }).getByRole('link').click();
    await expect(member.getByText('Quartierstreff: Raum sichern')).toBeVisible();
    await expect(member.getByText('Zuschussverteilung')).toHaveCount(0);
  });

  await test.step('an open decision is reported in three steps from the start page', async () => {
    await member.goto('/start');
    await member
      .getByRole('navigation', { name: 'Hauptnavigation' })
      .getByRole('link', { name: /^Beschlüsse/ })
      .click();
    await member.getByRole('button', { name: 'Quartierstreff: Raum sichern' }).click();
    const text = member.getByLabel('Stand melden');
    await text.fill('Eins. Zwei. Drei. Vier.');
    await member.getByRole('button', { name: 'Stand melden' }).click();
    await expect(member.getByText('4 Sätze; höchstens 3 werden gelesen.')).toBeVisible();
    await expect(text).toBeFocused();
    await text.fill('Zwei Objekte sind besichtigt.');
    await member.getByRole('button', { name: 'Stand melden' }).click();
    await expect(member.locator('tr.decision')).toContainText('in Bearbeitung');
    await expect(member.locator('tr.decision')).toContainText('Zwei Objekte sind besichtigt.');
    await expect(text).toHaveValue('');
    await expect(text).toBeFocused();
  });

  await test.step('a new deadline stands beside the old one with its reason', async () => {
    await member.getByLabel('Stand melden').fill('Der Mietvertrag verzögert sich.');
    await member.getByLabel('neue Frist').fill('2030-06-01');
    await member.getByLabel('Grund der Verschiebung').fill('Der Hauptausschuss tagt erst im Mai.');
    await member.getByRole('button', { name: 'Stand melden' }).click();
    await expect(member.locator('tr.decision')).toContainText('verzögert');
    await expect(member.locator('tr.decision s')).toHaveText(/01\.03\.2030/);
    await expect(member.locator('tr.decision b').filter({ hasText: '01.06.2030' })).toBeVisible();
    await expectNoBarrier(member);
  });

  await test.step('after a second move the first deadline still stands, with the number of moves and the last reason', async () => {
    await member.getByLabel('Stand melden').fill('Der Hauptausschuss hat vertagt.');
    await member.getByLabel('neue Frist').fill('2030-09-01');
    await member.getByLabel('Grund der Verschiebung').fill('Der Haushalt ist noch nicht beschlossen.');
    await member.getByRole('button', { name: 'Stand melden' }).click();
    const row = member.locator('tr.decision');
    await expect(row.locator('b').filter({ hasText: '01.09.2030' })).toBeVisible();
    await expect(row.locator('s')).toHaveText(/01\.03\.2030/);
    await expect(row).toContainText('2-mal verschoben');
    await expect(row).toContainText('Der Haushalt ist noch nicht beschlossen.');
  });

  await test.step('the list is filtered by how far it is, and the filter stands in the address', async () => {
    await member.goto('/beschluesse?umsetzung=offen');
    await expect(member.getByRole('button', { name: /^Umsetzung: offen/ })).toBeVisible();
    await expect(member.locator('tr.decision')).toHaveCount(0);
    await member.getByRole('button', { name: /^Umsetzung: offen/ }).click();
    await expect(member).not.toHaveURL(/umsetzung/);
    await member.getByRole('button', { name: 'Quartierstreff: Raum sichern' }).click();
  });

  await test.step('done by a slip of the hand is taken back at once, later with a reason', async () => {
    await member.getByLabel('Stand melden').fill('Der Raum ist bezogen.');
    await member.getByRole('button', { name: 'Als erledigt melden' }).click();
    await expect(member.locator('tr.decision')).toHaveCount(0);
    await member.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(member.locator('tr.decision')).toContainText('verzögert');

    await member.getByRole('link', { name: 'Beschluss öffnen' }).click();
    await member.getByLabel('Stand melden').fill('Der Raum ist bezogen.');
    await member.getByRole('button', { name: 'Als erledigt melden' }).click();
    await member.getByRole('button', { name: 'Erledigt zurücknehmen' }).click();
    const dialog = member.getByRole('dialog', { name: 'Erledigt zurücknehmen' });
    await dialog.getByRole('button', { name: 'Erledigt zurücknehmen' }).click();
    await expect(dialog.getByText('Diese Angabe fehlt.')).toBeVisible();
    await expectNoBarrier(member);
    await dialog.getByLabel('Was noch fehlt').fill('Die Abnahme der Bauaufsicht.');
    await dialog.getByRole('button', { name: 'Erledigt zurücknehmen' }).click();
    const history = member.locator('qw-tracking-history');
    await expect(history).toContainText('Erledigt zurückgenommen');
    await expect(history).toContainText('Die Abnahme der Bauaufsicht.');
    await expect(member.getByRole('button', { name: 'Als erledigt melden' })).toBeVisible();
  });

  await test.step('the list for the meeting is read on a phone without scrolling sideways', async () => {
    await member.setViewportSize({ width: 390, height: 844 });
    await member.goto('/beschluesse/liste');
    await expect(member.getByRole('table')).toContainText('Quartierstreff: Raum sichern');
    const wider = await member.locator('qw-scroll-area').evaluate((area) => area.scrollWidth - area.clientWidth);
    expect(wider).toBe(0);
  });
  await member.context().close();
});
