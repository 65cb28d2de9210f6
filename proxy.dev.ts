import type { NextRequest } from "next/server";
import { isAllowedRequest } from "@/lib/next/dev-access";
import { readDevHosts } from "@/lib/next/environment";

/** Refuses requests that don't come from the editor. Like all `*.dev.ts` files, it only exists in `next dev`. */
export function proxy({ headers, nextUrl }: NextRequest): Response | undefined {
	if (isAllowedRequest({ headers, serverHost: nextUrl.hostname, hosts: readDevHosts() })) return undefined;
	const message =
		"This request is refused, because the development server shows drafts. Open it as http://localhost, or name the host that you use: DEV_HOSTS=blog.example npm run dev";
	return new Response(message, { status: 403 });
}
