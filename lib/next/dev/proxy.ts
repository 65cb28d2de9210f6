import { type NextRequest, NextResponse } from "next/server";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { getDeskUrl, readEnvironment } from "@/lib/next/environment";
import { isGuarded } from "@/lib/next/internals/dev-guard";
import { OWNER_HEADER } from "@/lib/outputs/static-files/routes";
import { safeDecode } from "@/lib/utils/url";
import { createDevPolicy } from "./policy";
import { findView, PATH_HEADER, VIEW_HEADER } from "./view";

/** The header of a policy. In that of the request, Next finds the nonce: https://nextjs.org/docs/app/guides/content-security-policy */
const POLICY_HEADER = "Content-Security-Policy";

/**
 * Hands the path and the view that a request asks for to pages, tells the routes what the owner has at the path, and gives pages their
 * policy.
 */
export async function proxy({ headers, nextUrl }: NextRequest): Promise<Response> {
	const [host, path] = [headers.get("host"), safeDecode(nextUrl.pathname)];
	// Next makes its own requests, for images, in this process and without a host. Those that came before the guard was there come again.
	if (host !== null && !isGuarded(headers)) {
		return new Response("The server is starting.", { status: 503, headers: { Refresh: "1" } });
	}
	const view = findView({ url: nextUrl.pathname + nextUrl.search, headers });
	if (view?.isRedirect) {
		const { search } = new URL(view.url, nextUrl);
		return NextResponse.redirect(Object.assign(nextUrl.clone(), { search }));
	}
	const requestHeaders = new Headers(headers);
	for (const name of [VIEW_HEADER, OWNER_HEADER, POLICY_HEADER]) requestHeaders.delete(name);
	if (view) requestHeaders.set(VIEW_HEADER, view.url);
	requestHeaders.set(PATH_HEADER, nextUrl.pathname);
	const { owner, rules } = await readOwnerContent(nextUrl.pathname);
	const policy = host === null ? undefined : createDevPolicy(path, rules, getDeskUrl());
	if (owner) requestHeaders.set(OWNER_HEADER, owner);
	if (policy) requestHeaders.set(POLICY_HEADER, policy);
	return NextResponse.next({
		request: { headers: requestHeaders },
		headers: policy ? { [POLICY_HEADER]: policy } : {},
	});
}

async function readOwnerContent(path: string) {
	const { readOwnerContent: read } = await importCompiled(readEnvironment().engineDir, "lib/next/dev/owner-content");
	return read(path);
}
