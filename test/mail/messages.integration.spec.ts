import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import type { InboxMessage } from '../../tools/inbox/message.ts';
import type { Post } from '../services/letters.ts';
import { setStage, type Stage } from '../services/stage.ts';
import {
  adminUrl,
  askForLetters,
  fillMail,
  kindsIn,
  kindsSent,
  sendEverything,
} from './mail-scene.ts';

/** Words that fields let pass and that mean something to a mail relay, a mail reader or a browser. */
const hostile = [
  '"a" <x@evil.test>, b@evil.test; grupo: c@evil.test, d@evil.test; (nota) \\" <e@evil.test>',
  '=?utf-8?Q?a=0D=0ABcc:_b@evil.test=0D=0A?= =?utf-8?B?DQpCY2M6IGJAZXZpbC50ZXN0?= %0d%0aBcc: x@evil.test',
  `{{constructor.constructor('x')()}} \${7*7} <%= 7*7 %> <script>alert(1)</script><img src=x onerror=alert(1)>`,
  `[ver](javascript:alert(1)) " onmouseover="x" javascript:alert(2) http://evil.test/ <a href='//evil.test'>x</a>`,
  `${'longo'.repeat(30)} ${'ção'.repeat(16)}`,
] as const;

type Party = { readonly firm: TestFirm; readonly words: string };

describe('messages of several firms, sent in one batch', () => {
  let stage: Stage;
  let post: Post;
  let outcomes: readonly string[];
  const parties: Party[] = [];

  beforeAll(async () => {
    stage = await setStage();
    const firms = [stage.mine, stage.other];
    for (const words of hostile) {
      const firm = await mintFirm(stage.server);
      firms.push(firm);
      parties.push({ firm, words });
    }
    for (const firm of [stage.mine, stage.other]) {
      parties.push({ firm, words: `tudo sobre ${firm.canary}` });
    }
    for (const [index, { firm, words }] of parties.entries()) {
      const locale = index % 2 === 0 ? 'en' : 'pt';
      await fillMail(stage, firm, { words, locale });
      await askForLetters(stage, firm);
    }
    ({ post, outcomes } = await sendEverything(stage, firms));
  }, 120_000);
  afterAll(async () => {
    await post.stop();
    await stage.server.stop();
  });

  it('are of every kind that there is, for each firm, and all of them left', async () => {
    const firms = parties.map(({ firm }) => firm);

    expect(new Set(outcomes)).toEqual(new Set(['sent']));
    expect(await kindsSent(stage, firms)).toEqual({
      dispatches: await kindsIn(stage, 'dispatches'),
      letters: await kindsIn(stage, 'letters'),
    });
    const sealed = post.inbox.messages().filter(({ text }) => text.includes('/entrada'));
    expect(sealed.length).toBeGreaterThanOrEqual(firms.length);
  });

  it('hold no word of another firm in any header, text or markup', async () => {
    const findings: string[] = [];
    for (const { firm, words } of parties) {
      for (const message of sentTo(firm)) {
        const whole = `${await raw(message)}\n${JSON.stringify(message)}`;
        for (const other of parties) {
          if (other.firm.id === firm.id) continue;
          const marks = [
            other.firm.canary,
            other.firm.id,
            JSON.stringify(other.words).slice(1, -1),
          ];
          findings.push(...marks.filter((mark) => whole.includes(mark)));
        }
      }
      const texts = sentTo(firm).map(({ text }) => text);
      expect(texts.filter((text) => text.includes(words)).length).toBeGreaterThan(3);
    }

    expect(findings).toEqual([]);
  });

  it('go to one recipient, whom their only To names, and have one Subject and one From', async () => {
    for (const { firm, words } of parties) {
      for (const message of sentTo(firm)) {
        const head = (await raw(message)).split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
        const names = head.split('\r\n').map((line) => line.split(':')[0]?.toLowerCase() ?? '');
        const once = names.filter((name) => ['to', 'subject', 'from', 'cc', 'bcc'].includes(name));
        const bare = /^To: (.*)$/m.exec(head)?.[1]?.replace(/"(?:[^"\\]|\\.)*"/g, '') ?? '';

        expect(once.toSorted()).toEqual(['from', 'subject', 'to']);
        expect(message.to).toHaveLength(1);
        expect([...bare.matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].flat()).toEqual(message.to);
        expect(message.from).toBe('prazo@localhost');
        expect(message.subject).not.toMatch(/\p{Cc}/u);
        // No reader is given words to decode that the firm wrote.
        expect(head).not.toContain('=?utf-8?Q?a=0D');
        if (message.subject.startsWith('Escala')) expect(plain(message.subject)).toContain(words);
      }
    }
  });

  it('have no line that is longer than a relay must take', async () => {
    for (const message of post.inbox.messages()) {
      const lines = (await raw(message)).split('\r\n');

      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998);
      expect(lines.join('')).not.toMatch(/[\r\n\0\x7f]/);
    }
  });

  it('show what was written as text, and every link leads to the application', () => {
    const tags = new Set<string>();
    const links: string[] = [];
    for (const { firm, words } of parties) {
      for (const { html } of sentTo(firm)) {
        for (const [tag, name = ''] of html.matchAll(/<([^\s>]*)[^>]*>/g)) {
          tags.add(name.toLowerCase());
          expect(tag).not.toMatch(/\son\w+\s*=/i);
          for (const [, href = ''] of tag.matchAll(/\shref="([^"]*)"/gi)) links.push(href);
        }
      }
      const shown = sentTo(firm).filter(({ html }) => unescaped(html).includes(words));
      expect(shown.length).toBeGreaterThan(3);
    }

    const own = 'a body br div h3 head html li meta ol p strong table td th tr !doctype'.split(' ');
    const foreign = [...tags].filter((tag) => !own.includes(tag.replace('/', '')));
    expect(foreign).toEqual([]);
    expect(links.length).toBeGreaterThan(parties.length * 4);
    expect(new Set(links.map((href) => new URL(href).origin))).toEqual(new Set([adminUrl]));
  });

  function sentTo({ canary }: TestFirm): InboxMessage[] {
    return post.inbox.messages().filter(({ to }) => to.some((each) => each.includes(canary)));
  }

  async function raw({ id }: InboxMessage): Promise<string> {
    return (await fetch(`${post.inbox.webUrl}/messages/${id}/raw`)).text();
  }
});

/** Without the mark that keeps a reader from decoding what somebody typed. */
function plain(text: string): string {
  return text.replaceAll('\u200b', '');
}

function unescaped(html: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  const found = Object.entries(entities).reduce(
    (text, [entity, character]) => text.replaceAll(entity, character),
    html,
  );

  return found.replaceAll('&amp;', '&');
}
