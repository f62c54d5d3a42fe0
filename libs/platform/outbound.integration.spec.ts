import { createServer, type RequestListener, type Server } from 'node:http';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { OutboundError, openOutbound, type Outbound } from './outbound.ts';
import { isPublicAddress } from './public-address.ts';

const get = { method: 'GET', headers: {} };

describe('requests to addresses that people type in', () => {
  let server: Server;
  let port: number;
  let reached = 0;
  let answer: RequestListener = (_, response) => response.end('hello');

  beforeAll(async () => {
    server = createServer((request, response) => {
      reached += 1;
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  beforeEach(() => {
    reached = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const reasonOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'sent',
      (error: unknown) => (error instanceof OutboundError ? error.reason : error),
    );
  const resolvingTo = (...addresses: string[]): Outbound =>
    openOutbound({
      ports: [443, port],
      resolve: async () => addresses.map((address) => ({ address, family: familyOf(address) })),
    });
  const here = (path = '') => `http://127.0.0.1:${port}${path}`;
  const development = openOutbound({ ports: [443], isLoopbackOpen: true });

  it.each([
    ['this machine', 'https://127.0.0.1'],
    ['in short', 'https://127.1'],
    ['in decimal', 'https://2130706433'],
    ['in octal', 'https://0177.0.0.1'],
    ['in hexadecimal', 'https://0x7f000001'],
    ['of IPv6', 'https://[::1]'],
    ['mapped into IPv6', 'https://[::ffff:127.0.0.1]'],
    ['translated into IPv6', 'https://[64:ff9b::7f00:1]'],
    ['any address', 'https://0.0.0.0'],
    ['a private network', 'https://10.1.2.3'],
    ['another one', 'https://172.31.255.255'],
    ['a third', 'https://192.168.1.1'],
    ['a private network of IPv6', 'https://[fd00::1]'],
    ['a carrier’s network', 'https://100.64.0.1'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
    ['the same by IPv6', 'https://[fd00:ec2::254]'],
    ['the metadata of another', 'https://168.63.129.16'],
    ['a link of IPv6', 'https://[fe80::1]'],
    ['multicast', 'https://224.0.0.1'],
  ])('do not go to %s: %s', async (_, url) => {
    expect(await reasonOf(resolvingTo('93.184.215.14')(url, get))).toBe('address');
  });

  it.each([
    ['in the clear', 'http://provider.example', 'scheme'],
    ['with another scheme', 'file:///etc/passwd', 'scheme'],
    ['to a port of something else', 'https://provider.example:6379', 'port'],
    ['with a password in them', 'https://me:secret@provider.example', 'credentials'],
  ])('do not go %s', async (_, url, reason) => {
    expect(await reasonOf(resolvingTo('93.184.215.14')(url, get))).toBe(reason);
  });

  it('do not go to a name behind which a closed address stands, alone or among open ones', async () => {
    for (const outbound of [
      resolvingTo('127.0.0.1'),
      resolvingTo('::ffff:127.0.0.1'),
      resolvingTo('93.184.215.14', '10.0.0.1'),
    ])
      expect(await reasonOf(outbound(`https://provider.example:${port}`, get))).toBe('address');
    expect(reached).toBe(0);
  });

  it('ask once where a name leads: a resolver that changes its answer is caught at the second request', async () => {
    const answers = [
      [{ address: '2606:4700::1', family: 6 }],
      [{ address: '127.0.0.1', family: 4 }],
    ];
    const asked: LookupAddress[][] = [];
    const outbound = openOutbound({
      ports: [port],
      resolve: async () => {
        const found = answers[asked.length] ?? [];
        asked.push(found);

        return found;
      },
    });
    const url = `https://rebinding.example:${port}`;

    // The first answer is an open address that nobody serves here: it was tried, and nothing else was.
    expect(await reasonOf(outbound(url, get))).toMatch(/unreachable|timeout/);
    expect(asked).toHaveLength(1);
    expect(await reasonOf(outbound(url, get))).toBe('address');
    expect(asked).toHaveLength(2);
    expect(reached).toBe(0);
  });

  it('reach this machine where development opens it, and no other machine in the clear', async () => {
    const { status, ...response } = await development(here(), get).then(async (each) => ({
      status: each.status,
      text: await each.text(),
    }));

    expect({ status, ...response }).toEqual({ status: 200, text: 'hello' });
    expect(await reasonOf(development('http://provider.example', get))).toBe('scheme');
    expect(await reasonOf(development('https://192.168.1.1', get))).toBe('address');
    expect(await reasonOf(openOutbound({ ports: [443, port] })(here(), get))).toBe('scheme');
  });

  it('follow no redirect', async () => {
    answer = (_, response) => response.writeHead(302, { location: here('/inside') }).end();

    expect(await reasonOf(development(here(), get))).toBe('redirect');
    expect(reached).toBe(1);
  });

  it('take one megabyte and no more', async () => {
    answer = (_, response) => response.end(Buffer.alloc(1_048_577, 'x'));

    expect(await reasonOf(development(here(), get))).toBe('too_large');
  });

  it('wait five seconds for the whole answer, however slowly it drips', async () => {
    answer = (_, response) => {
      const drip = setInterval(() => response.write('x'), 500);
      response.on('close', () => clearInterval(drip));
    };

    expect(await reasonOf(development(here(), get))).toBe('timeout');
  }, 15_000);

  it('know the addresses of the internet', () => {
    const open = ['1.1.1.1', '100.63.255.255', '172.32.0.1', '192.0.1.1', '2606:4700::1111'];
    const closed = ['2001:db8::1', '2002:7f00:1::', '2001::1', 'ff02::1', '::', 'no address'];

    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
    expect(closed.filter(isPublicAddress)).toEqual([]);
  });
});

function familyOf(address: string): number {
  return address.includes(':') ? 6 : 4;
}
