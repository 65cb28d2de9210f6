import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { findRedirect, requestPublic } from "@/lib/utils/fetch-public";
import { isFeed } from "@/packages/prove/src/site/feeds";
import { MAX_IMAGE_BYTES, readPicture } from "@/packages/prove/src/site/pictures";

const storedSchema = z.strictObject({
	url: z.string(),
	status: z.number(),
	/** Where it redirects to. */
	location: z.string().optional(),
	/** The text of a page, feed or sitemap. */
	text: z.string().optional(),
	isHtml: z.boolean(),
	file: z.strictObject({ size: z.number(), digest: z.string() }).optional(),
	picture: z
		.strictObject({ hash: z.string(), width: z.number(), height: z.number(), thumbnail: z.string().exactOptional() })
		.optional(),
	/** Why there is no answer, as a phrase. */
	failure: z.string().optional(),
});

export type Stored = z.output<typeof storedSchema>;

export interface ClientOptions {
	userAgent: string;
	/** The host that the owner has named, with its port. */
	host: string;
	/** The folder of the answers. */
	cacheDir: string;
	/** Milliseconds between two requests to the same host. */
	interval: number;
	/** Requests again what is kept. */
	again?: boolean;
	/** Milliseconds of the first pause before a second try. */
	pause?: number;
}

/** The site doesn't answer any more. What was got is kept. */
export class SiteUnavailable extends Error {}

const TIMEOUT = 30_000;
const MAX_BYTES = MAX_IMAGE_BYTES;
const TRIES = 4;
const MAX_PAUSE = 120_000;
/** How many requests in a row may fail: to the site, and to another host. */
const MAX_FAILURES = { own: 8, other: 2 };
const AGAIN_LATER = [429, 502, 503, 504];

/** Requests addresses one after the other, with pauses, and keeps every answer on disk, so that a second run goes on where the first ended. */
export class PoliteClient {
	private readonly lastRequests = new Map<string, number>();
	private readonly answered = new Set<string>();
	private readonly failures = new Map<string, number>();
	/** How many answers came over the network. */
	requests = 0;

	constructor(private readonly options: ClientOptions) {}

	async get(url: string): Promise<Stored> {
		const file = this.fileOf(url);
		const kept = this.options.again && !this.answered.has(url) ? undefined : await readStored(file);
		if (kept?.url === url) return kept;
		const stored = await this.request(url);
		this.answered.add(url);
		if (stored.failure === undefined) {
			await mkdir(path.dirname(file), { recursive: true });
			// The whole file is there, or none.
			await writeFile(`${file}.new`, JSON.stringify(stored));
			await rename(`${file}.new`, file);
		}
		return stored;
	}

	private fileOf(url: string): string {
		const name = createHash("sha256").update(url).digest("hex").slice(0, 32);
		return path.join(this.options.cacheDir, name.slice(0, 2), `${name}.json`);
	}

	private async request(url: string): Promise<Stored> {
		const { userAgent, host: named, pause = 2000 } = this.options;
		const { host } = new URL(url);
		const isOwn = bareHost(host) === bareHost(named);
		// Pictures may be on hosts that are gone.
		if (!isOwn && (this.failures.get(host) ?? 0) >= MAX_FAILURES.other) return fail(url, "its host doesn't answer");
		for (let tries = 1; ; tries += 1) {
			await this.waitForTurn(url);
			let retryAfter = pause * 2 ** (tries - 1);
			const isLast = tries === (isOwn ? TRIES : 1);
			try {
				this.requests += 1;
				const headers = { "user-agent": userAgent, accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
				const options = { headers, timeout: TIMEOUT, maxLength: MAX_BYTES, allowedHost: named };
				const response = await requestPublic(url, options);
				this.failures.delete(host);
				if (!AGAIN_LATER.includes(response.status) || isLast) return await this.store(url, response);
				const seconds = Number(response.headers["retry-after"]);
				if (seconds > 0) retryAfter = Math.min(seconds * 1000, MAX_PAUSE);
			} catch (error) {
				const failure = (error as Error).message;
				if (/too long|private network|leads to `/.test(failure)) return fail(url, failure);
				if (isLast) {
					this.countFailure(host, isOwn, failure);
					return fail(url, failure);
				}
			}
			await wait(retryAfter);
		}
	}

	/** Throws a {@link SiteUnavailable} when the site itself has failed too often. */
	private countFailure(host: string, isOwn: boolean, failure: string): void {
		const failures = (this.failures.get(host) ?? 0) + 1;
		this.failures.set(host, failures);
		if (!isOwn || failures < MAX_FAILURES.own) return;
		throw new SiteUnavailable(
			`${host} doesn't answer any more: ${failure}. What was read is kept: run the command again to go on.`,
		);
	}

	private async waitForTurn(url: string): Promise<void> {
		const { host } = new URL(url);
		const last = this.lastRequests.get(host);
		const left = last === undefined ? 0 : last + this.options.interval - performance.now();
		if (left > 0) await wait(left);
		this.lastRequests.set(host, performance.now());
	}

	private async store(url: string, response: Awaited<ReturnType<typeof requestPublic>>): Promise<Stored> {
		const { status, headers, body } = response;
		const type = (headers["content-type"] ?? "").toLowerCase();
		const location = findRedirect(response, url);
		const isHtml = /^(?:text\/html|application\/xhtml)/.test(type);
		const base = { url, status, isHtml, ...(location !== undefined && { location }) };
		if (location !== undefined) return base;
		const isText = isHtml || /xml|json|text\/plain/.test(type);
		const text = isText ? decode(body, type) : undefined;
		if (
			text !== undefined &&
			(isHtml || isFeed(text) || /<(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 2000)) || /robots\.txt$/.test(url))
		)
			return { ...base, text };
		if (status >= 400) return base;
		const file = { size: body.length, digest: createHash("sha256").update(body).digest("hex").slice(0, 32) };
		return { ...base, file, ...(type.startsWith("image/") && { picture: await readPicture(body, true) }) };
	}
}

function fail(url: string, failure: string): Stored {
	return { url, status: 0, isHtml: false, failure };
}

function bareHost(host: string): string {
	return host.replace(/^www\./, "");
}

function decode(body: Buffer, type: string): string {
	const declared =
		/charset=["']?([\w-]+)/.exec(type)?.[1] ??
		/<meta[^>]+charset=["']?([\w-]+)/i.exec(body.subarray(0, 2000).toString("latin1"))?.[1] ??
		"utf-8";
	try {
		return new TextDecoder(declared).decode(body);
	} catch {
		// No browser knows the encoding either.
		return body.toString("utf8");
	}
}

async function readStored(file: string): Promise<Stored | undefined> {
	try {
		return storedSchema.parse(JSON.parse(await readFile(file, "utf8")));
	} catch {
		// It was never requested, or the file is damaged; both are requested.
		return undefined;
	}
}
