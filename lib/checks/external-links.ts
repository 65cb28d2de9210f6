import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { DAY_LENGTH } from "@/lib/content/dates/dates";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { groupBy } from "@/lib/utils/collections";
import { fetchPublic } from "@/lib/utils/fetch-public";

export interface ExternalLink {
	file: string;
	line: number;
	column: number;
	url: string;
}

/** The rules that only report something after requests to other sites. `link-moved` is about links within the site as well. */
const EXTERNAL_RULES: ReadonlySet<string> = new Set<RuleName>(["link-external", "link-moved"]);

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
	recall: (url: string) => Promise<Answer | undefined>;
	remember: (url: string, answer: Answer) => Promise<void>;
	onAnswer?: () => void;
}

/** How many hosts get requests at the same time. */
const HOSTS_AT_ONCE = 16;
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

function isFound({ status = 0 }: Pick<Answer, "status">): boolean {
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

/** Sends HEAD, and GET if the server may have answered HEAD in another way than it would answer a reader. */
async function ask(url: string, { userAgent, timeout, interval }: LinkCheckOptions): Promise<Answer> {
	const options = { timeout, headers: { accept: "text/html,*/*;q=0.8", "user-agent": userAgent } };
	try {
		let answer = await fetchPublic(url, { ...options, method: "HEAD" });
		let { isPermanent } = answer;
		if (!isFound(answer)) {
			await wait(interval);
			answer = await fetchPublic(answer.url, options);
			isPermanent &&= answer.isPermanent;
		}
		const hasMoved = answer.url !== url && isPermanent && isFound(answer);
		return { time: Date.now(), status: answer.status, ...(hasMoved && { movedTo: answer.url }) };
	} catch (error) {
		return { time: Date.now(), failure: (error as Error).message };
	}
}
