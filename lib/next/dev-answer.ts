import { safeDecode } from "@/lib/content/urls/resolve-url";
import { blogOrigin, deskOrigin, isDeskOrigin, isDeskPath } from "@/lib/desk/urls";
import { isAllowedRequest, isLocalhost } from "./dev-access";
import { DIALOG, FONTS, INTERNAL, TOOLS } from "./internals/dev-tools";

/** A request to the development server. */
export interface DevRequest {
	method: string;
	/** Its path and parameters. */
	url: string;
	headers: Pick<Headers, "get">;
	/** The address that it comes from; `undefined` if a proxy or tunnel has handed it on. */
	sender: string | undefined;
}

/** What a request gets in place of what is at its path. */
export type Answer = { status: 403 | 404; text: string } | { status: 307; location: string };

/** Matches what pages of the desk and of the blog both need. Nothing of it is made of a post. */
const SHARED = /^\/(?:(?:_next|dev\/client-script)\/|dev\/changes$|__nextjs)/;

/** Tell whether nothing of the owner is at a path, because it is Next's, of the desk, or at both origins. */
const RESERVED: readonly ((path: string) => boolean)[] = [
	isDeskPath,
	(path) => SHARED.test(path),
	(path) => INTERNAL.test(path),
];

const NOT_FOUND: Answer = { status: 404, text: "Not found" };

/**
 * Returns what a request gets in place of what is at its path, if it gets something else: a refusal if it comes from elsewhere than from
 * a page of this server, and a redirect if what it asks for is at another origin. The desk, which can change files, has an origin of its
 * own and is open on this machine alone. So a page of the blog, which shows what a post has, is to the desk a page of another site.
 */
export function answerRequest(
	request: DevRequest,
	server: { serverHost: string; hosts: readonly string[] },
): Answer | undefined {
	const { method, url, headers } = request;
	const path = readRequestPath(url);
	// Next's rules see the path as it is written, so that of another spelling could lead to a file of the owner.
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

/** Returns the path of a request as Next reads it, decoded. */
export function readRequestPath(url: string): string {
	return safeDecode(URL.canParse(`http://n${url}`) ? new URL(`http://n${url}`).pathname : url);
}

/**
 * Tells whether a request was made on this machine, by the address that it comes from and the host that it names. The address alone
 * would include what a proxy or tunnel on this machine hands on, and the host alone anything.
 */
function isOwnMachine({ headers, sender }: DevRequest): boolean {
	const host = `http://${headers.get("host")}`;
	const isOwnHost = URL.canParse(host) && (isDeskOrigin(new URL(host).origin) || isLocalhost(new URL(host).hostname));
	return isOwnHost && /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/i.test(sender ?? "");
}
