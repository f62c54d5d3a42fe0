import { readFirm } from '#db/with-firm';
import { listMailboxes, listOffices } from '#services/offices/list-offices';
import { setStage, type Stage } from './stage.ts';

describe('the address book of the offices', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  it('gives every office its addresses, the best known first, and says that none was checked', async () => {
    const offices = await readFirm(stage.database, stage.mine.paralegal, listOffices);
    const porto = offices.find(({ name }) => name === 'Porto');

    expect(offices.every(({ addresses }) => addresses.length > 0)).toBe(true);
    expect(porto?.addresses).toEqual([
      { email: 'lojaaima.porto@aima.gov.pt', confidence: 'unverified' },
      { email: 'loja.porto@aima.gov.pt', confidence: 'unverified' },
    ]);
    for (const { email, addresses } of offices) {
      if (email) expect(addresses[0]?.email).toBe(email);
    }
  });

  it('says which offices answered e-mails when somebody looked, and nothing of the others', async () => {
    const offices = await readFirm(stage.database, stage.mine.paralegal, listOffices);
    const habits = offices.flatMap(({ name, emailHabit }) =>
      emailHabit ? [[name, emailHabit.answers, emailHabit.observedOn]] : [],
    );

    expect(habits).toEqual(
      expect.arrayContaining([
        ['Aveiro', true, '2026-05-22'],
        ['Porto', false, '2026-05-22'],
      ]),
    );
    expect(habits.length).toBeLessThan(offices.length);
  });

  it('knows the mailboxes that belong to no office, and what each is for', async () => {
    const mailboxes = await readFirm(stage.database, stage.mine.paralegal, async (ctx) =>
      Promise.resolve(listMailboxes(ctx)),
    );

    expect(mailboxes.map(({ email, use }) => [email, use.en])).toContainEqual([
      'reclamacoes@aima.gov.pt',
      'Complaints',
    ]);
  });
});
