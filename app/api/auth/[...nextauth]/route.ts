import type { NextRequest } from 'next/server';
import { isReadable } from '@/lib/auth/form-length';
import { answerAuth, answerPasswordSignIn } from '@/lib/auth/handler';

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerAuth(request, (await params).nextauth);
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isReadable(request)) return new Response(null, { status: 413 });
  const { nextauth } = await params;
  const answer = nextauth.join('/') === 'callback/credentials' ? answerPasswordSignIn : answerAuth;
  return answer(request, nextauth);
}
