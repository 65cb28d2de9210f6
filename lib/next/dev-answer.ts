import { safeDecode } from "@/lib/content/urls/resolve-url";
import { blogOrigin, deskOrigin, isDeskOrigin, isDeskPath } from "@/lib/desk/urls";
import { isAllowedRequest, isLocalhost } from "./dev-access";
import { DIALOG, FONTS, INTERNAL, TOOLS } from "./internals/dev-tools";

export interface DevRequest {
	method: string;
	url: string;
	headers: Pick<Headers, "get">;
	/** The IP address of the sender; `undefined` if a proxy or tunnel has forwarded the request. */
	sender: string | undefined;
}

/** A response instead of the one at the path. */
export type Answer = { status: 403 | 404; text: string } | { status: 307; location: string };

/** Matches paths that pages of both the desk and the blog need. They contain nothing of posts. */
const SHARED = /^\/(?:(?:_next|dev\/client-script)\/|dev\/changes$|__nextjs)/;

/** Paths without files of the owner: those of Next, of the desk, or of both origins. */
const RESERVED: readonly ((path: string) => boolean)[] = [
	isDeskPath,
	(path) => SHARED.test(path),
	(path) => INTERNAL.test(path),
];

const NOT_FOUND: Answer = { status: 404, text: "Not found" };

/**
 * Returns a response to use instead of the one at the path of a request, if there is one: a refusal if the request comes from a page of
 * another server, and a redirect if the path belongs to another origin. The desk, which can change files, has an origin of its own and is
 * open on this machine alone. So to the desk, a page of the blog, which contains code of posts, is a page of another site.
 */
export function answerRequest(
	request: DevRequest,
	server: { serverHost: string; hosts: readonly string[] },
): Answer | undefined {
	const { method, url, headers } = request;
	const path = readRequestPath(url);
	// Next's rules see the undecoded path; another spelling could lead to a file of the owner.
	const written = url.replace(/[?#].*$/s, "");
	if (RESERVED.some((isReserved) => isReserved(path) && !isReserved(written))) return NOT_FOUND;
	const isOwn = isOwnMachine(request);
	if (TOOLS.test(path) && !FONTS.test(path) && !(isOwn && DIALOG.test(path))) return NOT_FOUND;
	if (!isAllowedRequest({ headers, ...server, allowsLinks: !INTERNAL.test(path) }))
		return { status: 403, text: REFUSAL };
	const origin = `http://${headers.get("host")}`;
	const isDesk = isDeskPath(path);
	if (!isDesk) {
		const isHere = !isDeskOrigin(origin) || SHARED.test(path) || headers.get("sec-fetch-dest") === "font";
		return isHere ? undefined : { status: 307, location: blogOrigin(origin) + url };
	}
	if (isOwn && isDeskOrigin(origin)) return undefined;
	const location = deskOrigin(origin) + url;
	if (isOwn && (method === "GET" || method === "HEAD")) return { status: 307, location };
	return { status: 403, text: refuseDesk(deskOrigin(origin)) };
}

const REFUSAL =
	"This request is refused, because the development server shows drafts. Open it as http://localhost, or name the host that you use: DEV_HOSTS=blog.example npm run dev";

const refuseDesk = (origin: string) =>
	`The desk is at ${origin}/desk, for the computer that it runs on alone, and if the server listens there, as with -H 127.0.0.1 or -H 0.0.0.0.`;

/** Decoded, as Next reads it. */
export function readRequestPath(url: string): string {
	return safeDecode(URL.canParse(`http://n${url}`) ? new URL(`http://n${url}`).pathname : url);
}

/**
 * Tells whether a request was made on this machine, by the address of the sender and the host. The address alone would include requests that
 * a proxy or tunnel on this machine forwards; the host alone proves nothing.
 */
function isOwnMachine({ headers, sender }: DevRequest): boolean {
	const host = `http://${headers.get("host")}`;
	const isOwnHost = URL.canParse(host) && (isDeskOrigin(new URL(host).origin) || isLocalhost(new URL(host).hostname));
	return isOwnHost && /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/i.test(sender ?? "");
}
