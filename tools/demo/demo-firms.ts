import type { Role } from '#db/with-firm';

/** Demo logins exist only in a demo database; the password is printed by `npm start`. */
export const demoPassword = 'prazo-demonstracao';

type DemoMember = { readonly name: string; readonly email: string; readonly role: Role };

export type DemoFirm = {
  readonly name: string;
  readonly slug: string;
  readonly members: readonly DemoMember[];
};

export const oliveira: DemoFirm = {
  name: 'Oliveira & Sá, Advogados',
  slug: 'oliveira-sa',
  members: [
    { name: 'Inês Carvalho', email: 'ines@oliveira-sa.example', role: 'paralegal' },
    { name: 'Marta Oliveira', email: 'marta@oliveira-sa.example', role: 'lawyer' },
    { name: 'Rui Sá', email: 'rui@oliveira-sa.example', role: 'admin' },
  ],
};

export const atlantico: DemoFirm = {
  name: 'Atlântico Imigração',
  slug: 'atlantico',
  members: [
    { name: 'Beatriz Freitas', email: 'beatriz@atlantico.example', role: 'paralegal' },
    { name: 'Duarte Menezes', email: 'duarte@atlantico.example', role: 'lawyer' },
    { name: 'Luísa Spínola', email: 'luisa@atlantico.example', role: 'admin' },
  ],
};
