import type { Role } from '#db/with-firm';

/** Demo logins exist only in a demo database; the password is printed by `npm start`. */
export const demoPassword = 'prazo-demonstracao';

type DemoMember = { readonly name: string; readonly email: string; readonly role: Role };

export type DemoFirm = {
  readonly name: string;
  readonly slug: string;
  /** As on its letterhead. */
  readonly address: string;
  /** Professional card of its lawyer. */
  readonly lawyerCard: string;
  readonly members: readonly DemoMember[];
};

export const oliveira: DemoFirm = {
  name: 'Oliveira & Sá, Advogados',
  slug: 'oliveira-sa',
  address: 'Rua do Exemplo, 12, 3.º esq.\n1000-000 Lisboa\ngeral@oliveira-sa.example',
  lawyerCard: '00012L',
  members: [
    { name: 'Inês Carvalho', email: 'ines@oliveira-sa.example', role: 'paralegal' },
    { name: 'Marta Oliveira', email: 'marta@oliveira-sa.example', role: 'lawyer' },
    { name: 'Rui Sá', email: 'rui@oliveira-sa.example', role: 'admin' },
  ],
};

export const atlantico: DemoFirm = {
  name: 'Atlântico Imigração',
  slug: 'atlantico',
  address: 'Rua do Modelo, 7\n9500-000 Ponta Delgada\ngeral@atlantico.example',
  lawyerCard: '00034A',
  members: [
    { name: 'Beatriz Freitas', email: 'beatriz@atlantico.example', role: 'paralegal' },
    { name: 'Duarte Menezes', email: 'duarte@atlantico.example', role: 'lawyer' },
    { name: 'Luísa Spínola', email: 'luisa@atlantico.example', role: 'admin' },
  ],
};
