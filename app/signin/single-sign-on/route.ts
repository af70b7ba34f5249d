import type { NextRequest } from 'next/server';
import { beginSingleSignOn } from '@/lib/auth/handler';

export async function GET(request: NextRequest): Promise<Response> {
  return beginSingleSignOn(request);
}
