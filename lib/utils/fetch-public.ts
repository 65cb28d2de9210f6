import dns from "node:dns";
import http, { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

export interface FetchOptions {
	method?: "HEAD" | "GET";
	headers: Record<string, string>;
	/** Milliseconds for each request. */
	timeout: number;
	/** The most bytes of a body, which is read only with this option. */
	maxLength?: number;
	/** A host, with its port, that may be in a private network, because the owner has named it. */
	allowedHost?: string;
}

export interface WebResponse {
	/** The URL after all redirects. */
	url: string;
	status: number;
	/** Whether all redirects are permanent, as they also are if there were none. */
	isPermanent: boolean;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

const MAX_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];

/**
 * Requests a URL that somebody else has chosen, and follows its redirects. None of the requests goes to an address of this machine or of a
 * private network. Throws an error whose message is a phrase, such as `its host name isn't known`.
 */
export async function fetchPublic(url: string, options: FetchOptions): Promise<WebResponse> {
	let [current, isPermanent] = [url, true];
	for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
		const response = await send(new URL(current), options);
		const target = findRedirect(response, current);
		if (target === undefined) return { url: current, isPermanent, ...response };
		isPermanent &&= PERMANENT.includes(response.status);
		current = target;
	}
	throw new Error(`it redirects more than ${MAX_REDIRECTS} times`);
}

/** Requests a URL as {@link fetchPublic} does, but follows no redirect. */
export async function requestPublic(url: string, options: FetchOptions): Promise<Omit<WebResponse, "isPermanent">> {
	return { url, ...(await send(new URL(url), options)) };
}

/** Returns where a response redirects to. */
export function findRedirect(
	{ status, headers }: Pick<WebResponse, "status" | "headers">,
	url: string,
): string | undefined {
	const { location } = headers;
	const isRedirect = location !== undefined && REDIRECTS.includes(status) && URL.canParse(location, url);
	return isRedirect ? new URL(location, url).href.replace(/#.*$/s, "") : undefined;
}

async function send(url: URL, { method = "GET", timeout, maxLength, headers, allowedHost }: FetchOptions) {
	const { protocol, hostname } = url;
	if (protocol !== "http:" && protocol !== "https:") throw new Error(`it leads to \`${protocol}\``);
	const address = hostname.replace(/^\[|\]$/g, "");
	const isAllowed = url.host === allowedHost;
	if (!isAllowed && isIP(address) && !isPublicAddress(address)) throw new Error(PRIVATE_ADDRESS);
	const signal = AbortSignal.timeout(timeout);
	try {
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			const request = { method, headers, signal, ...(!isAllowed && { lookup }) };
			(protocol === "https:" ? https : http).request(url, request, resolve).on("error", reject).end();
		});
		const { statusCode: status = 0, headers: answered } = response;
		if (maxLength === undefined) response.destroy();
		return { status, headers: answered, body: await readBody(response, maxLength) };
	} catch (error) {
		throw new Error(signal.aborted ? "it doesn't answer in time" : describeFailure(error as NodeJS.ErrnoException));
	}
}

async function readBody(response: IncomingMessage, maxLength: number | undefined): Promise<Buffer> {
	const chunks: Buffer[] = [];
	if (maxLength === undefined) return Buffer.concat(chunks);
	let length = 0;
	for await (const chunk of response) {
		length += chunk.length;
		if (length > maxLength) throw new Error("its answer is too long");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const PRIVATE_ADDRESS = "it leads to this machine or a private network";

/** Looks a host up within the connection: a separate, later look-up could get another address. */
const lookup: LookupFunction = (host, options, callback) => {
	dns.lookup(host, { ...options, all: true }, (error, addresses) => {
		if (error) return callback(error, "");
		if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(new Error(PRIVATE_ADDRESS), "");
		const [first] = addresses;
		if (options.all) callback(null, addresses);
		else callback(null, first?.address ?? "", first?.family);
	});
};

function describeFailure({ code, message }: NodeJS.ErrnoException): string {
	if (code === undefined) return message;
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "its host name isn't known";
	if (code === "ECONNREFUSED" || code === "ECONNRESET") return "its server refuses the connection";
	if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return `its certificate isn't valid (${code})`;
	return `${message} (${code})`;
}

/** The networks and addresses that no public site is in: https://www.iana.org/assignments/iana-ipv4-special-registry/ and …/iana-ipv6-special-registry/ */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	// The platform of Azure: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3],
] as const) {
	PRIVATE.addSubnet(network, prefix, "ipv4");
	// IPv4 addresses in IPv6, and those that gateways translate: https://www.rfc-editor.org/rfc/rfc7915, https://www.rfc-editor.org/rfc/rfc6052
	for (const start of ["::ffff:", "::ffff:0:", "64:ff9b::"]) PRIVATE.addSubnet(start + network, 96 + prefix, "ipv6");
}
for (const [network, prefix] of [
	["::", 96],
	["64:ff9b:1::", 48],
	["2002::", 16],
	["fc00::", 7],
	["fe80::", 9],
	["ff00::", 8],
] as const) {
	PRIVATE.addSubnet(network, prefix, "ipv6");
}

export function isPublicAddress(address: string): boolean {
	return !PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
