import type { IncomingMessage } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { noteClientAddress } from '@/lib/server/client-address';

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

function noted(remoteAddress: string, headers: Record<string, string> = {}): unknown {
  const request = { headers: { ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage;
  noteClientAddress(request);
  return request.headers['x-client-address'];
}

test('what a client says of its own address is not believed', () => {
  const invented = { 'x-client-address': '10.9.9.9', 'x-forwarded-for': '10.8.8.8' };
  expect(noted('192.0.2.7', invented)).toBe('192.0.2.7');
});

test('of the addresses that were forwarded only the trusted proxy’s own word counts', () => {
  process.env.TRUST_PROXY = '1';
  expect(noted('10.0.0.1', { 'x-forwarded-for': '10.8.8.8, 192.0.2.7' })).toBe('192.0.2.7');
  expect(noted('10.0.0.1')).toBe('10.0.0.1');
});

test('an IPv6 subscriber is one, however he changes about in his network', () => {
  const network = '2001:db8:0:7::/64';
  expect(noted('2001:db8:0:7::1')).toBe(network);
  expect(noted('2001:0DB8::7:ffff:1:2:3')).toBe(network);
  expect(noted('2001:db8:0:8::1')).not.toBe(network);
  expect(noted('::1')).toBe('0:0:0:0::/64');
});

test('an IPv4 address is one, with a port or inside IPv6', () => {
  process.env.TRUST_PROXY = '1';
  const forwarded = (address: string) => noted('10.0.0.1', { 'x-forwarded-for': address });
  expect(noted('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(forwarded('192.0.2.7:40123')).toBe('192.0.2.7');
  expect(forwarded('[2001:db8:0:7::1]:40123')).toBe('2001:db8:0:7::/64');
});
