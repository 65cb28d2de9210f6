import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import path from "node:path";
import type { FileTable } from "@/lib/next/serve/file-table";
import type { BodyCache } from "./body-cache";
import { chooseEncoding } from "./negotiate";

type RawHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Sends the error pages of a build in the form that they were compressed to, where Next decides that a request gets one. */
export class ErrorPages {
	constructor(
		private readonly distDir: string,
		private readonly pages: FileTable["errorPages"],
		private readonly cache: BodyCache,
	) {}

	/**
	 * Makes a response send the compressed form of an error page in the place of what Next writes: the same page, which it compresses
	 * for each request. Has to be called before Next gets the response, and leaves all other answers alone.
	 */
	async prepare(
		{ method, headers: { "accept-encoding": accepted } }: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const contents = new Map<number, { body: Buffer; encoding: string }>();
		for (const [status, { encoded }] of Object.entries(this.pages)) {
			const encoding = chooseEncoding(accepted, encoded);
			const variant = encoding && encoded[encoding];
			if (!variant) continue;
			const file = path.join(this.distDir, variant.file);
			contents.set(Number(status), { body: this.cache.get(file) ?? (await this.cache.read(file)), encoding });
		}
		if (contents.size > 0) replaceBody(response, contents, method === "HEAD");
	}
}

/** Keeps caches from keeping an error. What Next writes lets them keep it for a year, also after there is a page. */
export function keepOutOfCaches(response: ServerResponse): void {
	const { writeHead } = response;
	response.writeHead = (status: number, ...args: [(string | RawHeaders)?, RawHeaders?]) => {
		if (status >= 400) response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
		return writeHead.apply(response, [status, ...args] as [number]);
	};
}

/** Replaces the body of a response if its status has another one, and it is a page. */
function replaceBody(
	response: ServerResponse,
	contents: ReadonlyMap<number, { body: Buffer; encoding: string }>,
	isHead: boolean,
): void {
	const { writeHead, write, end } = response;
	let replacement: Buffer | undefined;
	/** Calls the last of a method's arguments if it is a callback. */
	const callBack = (args: readonly unknown[]) => {
		const last = args.at(-1);
		if (typeof last === "function") process.nextTick(last as () => void);
	};
	response.writeHead = (status: number, ...args: [(string | RawHeaders)?, RawHeaders?]) => {
		const content = contents.get(status);
		const [message, headers] = typeof args[0] === "string" ? args : [undefined, args[0]];
		// Next sets the headers of its pages one by one.
		if (content && headers === undefined && /^text\/html/.test(String(response.getHeader("content-type")))) {
			replacement = content.body;
			response.removeHeader("Transfer-Encoding");
			response.setHeader("Content-Encoding", content.encoding);
			response.setHeader("Content-Length", content.body.length);
			// That of what Next has compressed, if it has one.
			response.removeHeader("ETag");
			addToVary(response, "Accept-Encoding");
		}
		return writeHead.apply(response, [status, message, headers].filter((one) => one !== undefined) as [number]);
	};
	response.write = (...args: unknown[]) => {
		if (!response.headersSent) response.writeHead(response.statusCode);
		if (!replacement) return write.apply(response, args as [unknown, BufferEncoding]);
		callBack(args);
		return true;
	};
	response.end = (...args: unknown[]) => {
		if (!response.headersSent) response.writeHead(response.statusCode);
		if (!replacement) return end.apply(response, args as [unknown, BufferEncoding]);
		callBack(args);
		return end.apply(response, (isHead ? [] : [replacement]) as unknown as [unknown, BufferEncoding]);
	};
}

/** Adds a name to `Vary`, unless it is there. */
function addToVary(response: ServerResponse, name: string): void {
	const names = String(response.getHeader("Vary") ?? "");
	if (
		!names
			.toLowerCase()
			.split(/\s*,\s*/)
			.includes(name.toLowerCase())
	) {
		response.setHeader("Vary", names ? `${names}, ${name}` : name);
	}
}
