import type { Answer } from "@/lib/next/internals/dev-guard";
import { DIALOG, FONTS, INTERNAL, RESERVED, TOOLS } from "@/lib/next/internals/dev-server";
import type { IncomingRequest } from "@/lib/utils/incoming-request";
import { removePrefix, safeDecode } from "@/lib/utils/url";
import { isAllowedRequest, isLocalhost } from "./access";

interface DevServer {
	serverHost: string;
	hosts: readonly string[];
	/** The origin of the desk, if there is one. */
	deskUrl: string | undefined;
	/** The path of the blog on its host, before all paths; empty at the root. */
	prefix?: string | undefined;
}

/** Paths without files of the owner. */
const WITHOUT_FILES = [/^\/dev\/(?:client-script\/|changes$)/, RESERVED, INTERNAL];

/** The paths at which people look for the desk, with those of its pages, which it has without the prefix. */
const DESK = /^\/desk(?:\/(?:calendar|checks|new|tags|tags\/merge|(?:post|rename|write)\/.+))?$/s;

const NOT_FOUND: Answer = { status: 404, text: "Not found" };

/**
 * Returns a response to use instead of the one at the path of a request, if there is one: a refusal if the request comes from a page of
 * another server, and redirects to the desk, and from its host to that of the blog. The desk can change files, and a page of the blog
 * contains what posts have: so to a browser, they are different sites.
 */
export function answerRequest(
	request: IncomingRequest,
	{ serverHost, hosts, deskUrl, prefix = "" }: DevServer,
): Answer | undefined {
	const { method, url, headers } = request;
	const onHost = readRequestPath(url);
	const path = removePrefix(onHost, prefix) ?? onHost;
	// Next's rules see the undecoded path; another spelling could lead to a file of the owner.
	const [writtenOnHost = ""] = /^[^?#]*/.exec(url) ?? [];
	const written = removePrefix(writtenOnHost, prefix) ?? writtenOnHost;
	if (WITHOUT_FILES.some((reserved) => reserved.test(path) && !reserved.test(written))) return NOT_FOUND;
	const isOwn = isOwnMachine(request);
	if (TOOLS.test(path) && !FONTS.test(path) && !(isOwn && DIALOG.test(path))) return NOT_FOUND;
	if (!isAllowedRequest({ headers, serverHost, hosts, deskUrl, allowsLinks: !INTERNAL.test(path) }))
		return { status: 403, text: REFUSAL };
	if (deskUrl !== undefined && isOwn && /^(?:GET|HEAD)$/.test(method) && DESK.test(written)) {
		const page = written.replace("/desk", "") || "/";
		return { status: 307, location: deskUrl + page + url.slice(writtenOnHost.length) };
	}
	const origin = `http://${headers.get("host")}`;
	return isDeskHost(origin) ? { status: 307, location: blogOrigin(origin) + url } : undefined;
}

const REFUSAL =
	"This request is refused, because the development server shows drafts. Open it as http://localhost, or name the host that you use: DEV_HOSTS=blog.example npm run dev";

/** Decoded, as Next reads it. */
function readRequestPath(url: string): string {
	return safeDecode(URL.canParse(`http://n${url}`) ? new URL(`http://n${url}`).pathname : url);
}

/** Returns the origin of the blog on this machine. */
function blogOrigin(url: string): string {
	return Object.assign(new URL(url), { hostname: "localhost" }).origin;
}

/** Tells whether the host of a URL is that of the desk, whatever its port. */
function isDeskHost(url: string): boolean {
	return URL.canParse(url) && new URL(url).hostname === "127.0.0.1";
}

/** Tells whether a request was made on this machine and names it. A proxy that adds no headers forwards those of other machines too. */
function isOwnMachine({ headers, isLocal }: IncomingRequest): boolean {
	const host = `http://${headers.get("host")}`;
	const isOwnHost = URL.canParse(host) && (isDeskHost(host) || isLocalhost(new URL(host).hostname));
	return isOwnHost && isLocal;
}
