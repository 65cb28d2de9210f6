import { type NextRequest, NextResponse } from "next/server";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { redirectToPairing } from "@/lib/next/desk/desk-access";
import { isAllowedRequest, REFUSAL } from "@/lib/next/dev-access";
import { findView, PATH_HEADER, VIEW_HEADER } from "@/lib/next/dev-view";
import { readDevHosts, readEnvironment } from "@/lib/next/environment";
import { OWNER_HEADER, type OwnerPath } from "@/lib/outputs/static-files/owner-header";

/**
 * Refuses requests that don't come from the editor, hands the path and the view that a request asks for to pages, and tells the routes
 * what the owner has at the path. Like all `*.dev.ts` files, it only exists in `next dev`.
 */
export async function proxy({ method, headers, nextUrl }: NextRequest): Promise<Response> {
	if (!isAllowedRequest({ headers, serverHost: nextUrl.hostname, hosts: readDevHosts() })) {
		return new Response(REFUSAL, { status: 403 });
	}
	const pairing = redirectToPairing({ method, headers, url: nextUrl.pathname + nextUrl.search });
	if (pairing && "refusal" in pairing) return new Response(pairing.refusal, { status: 403 });
	if (pairing) return NextResponse.redirect(new URL(pairing.path, nextUrl));
	const view = findView({ url: nextUrl.pathname + nextUrl.search, headers });
	if (view?.isRedirect) return NextResponse.redirect(new URL(view.url, nextUrl));
	const requestHeaders = new Headers(headers);
	requestHeaders.delete(VIEW_HEADER);
	if (view) requestHeaders.set(VIEW_HEADER, view.url);
	requestHeaders.set(PATH_HEADER, nextUrl.pathname);
	requestHeaders.delete(OWNER_HEADER);
	const owner = await findOwnerPath(nextUrl.pathname);
	if (owner) requestHeaders.set(OWNER_HEADER, owner);
	return NextResponse.next({ request: { headers: requestHeaders } });
}

/** Finds out what the owner has at a path; nothing where only the framework has files. */
async function findOwnerPath(path: string): Promise<OwnerPath | undefined> {
	if (path.startsWith("/_next/")) return undefined;
	const { findOwnerPath: find } = await importCompiled(readEnvironment().engineDir, "lib/next/owner-path");
	return find(path);
}
