import dns from "node:dns";
import type { IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { DAY_LENGTH } from "@/lib/content/dates/dates";
import { groupBy } from "@/lib/utils/collections";
import { createDiagnostic, type Diagnostic, type Rule } from "@/lib/utils/diagnostics";

export interface ExternalLink {
	file: string;
	line: number;
	column: number;
	url: string;
}

/** The rules that only report something after requests to other sites. `link-moved` is about links within the site as well. */
const EXTERNAL_RULES: ReadonlySet<string> = new Set<Rule>(["link-external", "link-moved"]);

export function isExternalRule(rule: string): boolean {
	return EXTERNAL_RULES.has(rule);
}

/** The name of the cache of answers from other sites. */
export const LINK_ANSWERS = "links";

export const answerSchema = z.strictObject({
	/** When the answer came, in milliseconds since the epoch. */
	time: z.number(),
	status: z.number().optional(),
	/** Why there was no response, as a phrase. */
	failure: z.string().optional(),
	movedTo: z.string().optional(),
});

export type Answer = z.output<typeof answerSchema>;

export function isWebUrl(url: string): boolean {
	return /^https?:\/\//i.test(url) && URL.canParse(url);
}

export interface LinkCheckOptions {
	userAgent: string;
	/** Milliseconds for each request. */
	timeout: number;
	/** Milliseconds between two requests to the same host. */
	interval: number;
	/** Addresses of this machine and of private networks aren't allowed. */
	isAllowedAddress: (address: string) => boolean;
	recall: (url: string) => Promise<Answer | undefined>;
	remember: (url: string, answer: Answer) => Promise<void>;
	onAnswer?: () => void;
}

/** How many hosts get requests at the same time. */
const HOSTS_AT_ONCE = 16;
const MAX_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
/** Milliseconds for which an answer is kept. */
const KEPT = { found: 7 * DAY_LENGTH, other: DAY_LENGTH };

/**
 * Requests every URL once, politely: one request at a time to each host, with a pause between them, and none for a URL that was requested
 * lately. Returns the diagnostics of the links whose page is gone, can't be reached or has moved.
 */
export async function checkExternalLinks(
	links: readonly ExternalLink[],
	options: LinkCheckOptions,
): Promise<Diagnostic[]> {
	const byUrl = groupBy(links, ({ url }) => url.replace(/#.*$/s, ""));
	const queues = [...groupBy([...byUrl.keys()], (url) => new URL(url).host).values()];
	const answers = new Map<string, Answer>();
	const workers = Array.from({ length: HOSTS_AT_ONCE }, async () => {
		for (let urls = queues.pop(); urls; urls = queues.pop()) {
			let isFirst = true;
			for (const url of urls) {
				const recalled = await options.recall(url);
				const isKept = recalled && Date.now() - recalled.time < (isFound(recalled) ? KEPT.found : KEPT.other);
				if (!isKept && !isFirst) await wait(options.interval);
				if (!isKept) isFirst = false;
				const answer = isKept ? recalled : await ask(url, options);
				if (!isKept) await options.remember(url, answer);
				answers.set(url, answer);
				options.onAnswer?.();
			}
		}
	});
	await Promise.all(workers);
	return [...byUrl].flatMap(([url, ofUrl]) => {
		const answer = answers.get(url);
		return answer ? ofUrl.flatMap((link) => describe(link, answer) ?? []) : [];
	});
}

function isFound({ status = 0 }: Answer): boolean {
	return status >= 200 && status < 300;
}

function describe(link: ExternalLink, { status, failure, movedTo }: Answer): Diagnostic | undefined {
	if (failure !== undefined) {
		const message = `${link.url} can't be reached: ${failure}. Fix or remove the link.`;
		return createDiagnostic("link-external", link.file, link, message);
	}
	// Other refusals, such as 403 and 429, are often meant for programs alone.
	const isGone = status === 404 || status === 410;
	if (isGone || (status !== undefined && status >= 500 && status !== 503 && status !== 999)) {
		const advice = isGone
			? "Fix or remove the link, or link to an archived copy."
			: "Look at it, and check again later.";
		return createDiagnostic("link-external", link.file, link, `${link.url} answers with ${status}. ${advice}`);
	}
	if (movedTo === undefined) return undefined;
	return createDiagnostic(
		"link-moved",
		link.file,
		link,
		`${link.url} has moved to ${movedTo}. Link to the new address.`,
	);
}

async function ask(url: string, options: LinkCheckOptions): Promise<Answer> {
	let current = url;
	let isPermanent = true;
	try {
		for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
			const { status, location } = await request(new URL(current), options);
			const target =
				location !== undefined && REDIRECTS.includes(status) ? resolveRedirect(location, current) : undefined;
			if (target === undefined) {
				const hasMoved = current !== url && isPermanent && status >= 200 && status < 300;
				return { time: Date.now(), status, ...(hasMoved && { movedTo: current }) };
			}
			isPermanent &&= PERMANENT.includes(status);
			current = target;
		}
		return { time: Date.now(), failure: `it redirects more than ${MAX_REDIRECTS} times` };
	} catch (error) {
		return { time: Date.now(), failure: describeFailure(error) };
	}
}

/** Sends HEAD, and GET if the server may have answered HEAD in another way than it would answer a reader. */
async function request(
	url: URL,
	options: LinkCheckOptions,
): Promise<{ status: number; location?: string | undefined }> {
	const isTrusted = (status: number) => (status >= 200 && status < 300) || REDIRECTS.includes(status);
	let { statusCode: status = 0, headers } = await send("HEAD", url, options);
	if (!isTrusted(status)) {
		await wait(options.interval);
		({ statusCode: status = 0, headers } = await send("GET", url, options));
	}
	return { status, location: headers.location };
}

/** Sends a request to an allowed address, and returns the response without its body. */
function send(
	method: "HEAD" | "GET",
	url: URL,
	{ isAllowedAddress, timeout, userAgent }: LinkCheckOptions,
): Promise<IncomingMessage> {
	const { protocol, hostname } = url;
	if (protocol !== "http:" && protocol !== "https:") throw new LinkFailure(`it leads to \`${protocol}\``);
	const address = hostname.replace(/^\[|\]$/g, "");
	if (isIP(address) && !isAllowedAddress(address)) throw new LinkFailure(PRIVATE_ADDRESS);
	return new Promise((resolve, reject) => {
		const options = {
			method,
			lookup: createLookup(isAllowedAddress),
			signal: AbortSignal.timeout(timeout),
			headers: { accept: "text/html,*/*;q=0.8", "user-agent": userAgent },
		};
		const sent = (protocol === "https:" ? https : http).request(url, options, (response) => {
			resolve(response);
			response.destroy();
		});
		sent.on("error", reject).end();
	});
}

class LinkFailure extends Error {}

const PRIVATE_ADDRESS = "it leads to this machine or a private network";

/** Looks a host up within the connection: a separate, later look-up could get another address. */
function createLookup(isAllowedAddress: LinkCheckOptions["isAllowedAddress"]): LookupFunction {
	return (host, options, callback) => {
		dns.lookup(host, { ...options, all: true }, (error, addresses) => {
			if (error) return callback(error, "");
			if (!addresses.every(({ address }) => isAllowedAddress(address))) {
				return callback(new LinkFailure(PRIVATE_ADDRESS), "");
			}
			const [first] = addresses;
			if (options.all) callback(null, addresses);
			else callback(null, first?.address ?? "", first?.family);
		});
	};
}

function resolveRedirect(location: string, base: string): string | undefined {
	return URL.canParse(location, base) ? new URL(location, base).href.replace(/#.*$/s, "") : undefined;
}

function describeFailure(thrown: unknown): string {
	if (thrown instanceof LinkFailure) return thrown.message;
	const error = thrown as Error;
	const { code, name, message } = (error.cause ?? error) as NodeJS.ErrnoException;
	if (name === "TimeoutError") return "it doesn't answer in time";
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "its host name isn't known";
	if (code === "ECONNREFUSED" || code === "ECONNRESET") return "its server refuses the connection";
	if (code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code))
		return `its certificate isn't valid (${code})`;
	return code === undefined ? message : `${message} (${code})`;
}

/** The networks that no link of a public site leads to: https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["224.0.0.0", 3],
] as const) {
	PRIVATE.addSubnet(network, prefix, "ipv4");
	// IPv4 addresses in IPv6, and those that a NAT64 gateway makes of them.
	for (const start of ["::ffff:", "64:ff9b::"]) PRIVATE.addSubnet(start + network, 96 + prefix, "ipv6");
}
for (const [network, prefix] of [
	["::", 127],
	["fc00::", 7],
	["fe80::", 10],
	["ff00::", 8],
] as const) {
	PRIVATE.addSubnet(network, prefix, "ipv6");
}

export function isPublicAddress(address: string): boolean {
	return !PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
