import type { IncomingMessage } from "node:http";
import { splitUrl } from "./find-file";

/** The most parameters in a query that Next gets, which takes the square of their number: 7,500 of them took 3 s. */
const MAX_PARAMETERS = 100;
/** The most characters of a client's name that Next gets, whose pattern of bots takes the square of their number. */
const MAX_USER_AGENT = 512;

/** Removes the scheme and host from the target of a request: https://www.rfc-editor.org/rfc/rfc9112#name-absolute-form */
export function removeOrigin(request: IncomingMessage): void {
	const [origin] = /^https?:\/\/[^/?#]*/i.exec(request.url ?? "") ?? [];
	if (origin === undefined) return;
	const rest = request.url?.slice(origin.length) ?? "";
	request.url = rest.startsWith("/") ? rest : `/${rest}`;
}

/** Tells whether a request has more than one host, of which a proxy may take another one: https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
export function hasSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
	const isHost = (text: string, index: number) =>
		index % 2 === 0 && text.length === "host".length && text.toLowerCase() === "host";
	return rawHeaders.findIndex(isHost) !== rawHeaders.findLastIndex(isHost);
}

/** Tells whether a request is refused, because it isn't valid, Next would answer it with an error, or take seconds for it. */
export function isRefused(request: IncomingMessage): boolean {
	const { path, query } = splitUrl(request.url ?? "");
	if (path === "*" || !isDecodable(path) || hasSeveralHosts(request)) return true;
	return query.split("&").length > MAX_PARAMETERS;
}

/**
 * Removes the name of an action from a request that reads. Next answers such a request with the 404 page, which a cache in front of the
 * server would keep for everyone.
 */
export function removeAction({ method, headers }: IncomingMessage): void {
	if (method === "GET" || method === "HEAD") delete headers["next-action"];
}

/** Cuts a long `User-Agent`, which Next would take long to compare with the names of bots. */
export function shortenUserAgent({ headers }: IncomingMessage): void {
	const agent = headers["user-agent"];
	if (agent !== undefined) headers["user-agent"] = agent.slice(0, MAX_USER_AGENT);
}

function isDecodable(path: string): boolean {
	try {
		decodeURIComponent(path);
		return true;
	} catch {
		return false;
	}
}
