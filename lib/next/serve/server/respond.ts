import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileTable, ServedFile, Variant } from "@/lib/next/serve/file-table";
import { type BodyCache, MAX_CACHED_FILE } from "./body-cache";
import { type ByteRange, chooseEncoding, evaluateConditions, isRangeCurrent, parseRange } from "./negotiate";

/** Headers of a response, as a flat list of names and values. */
type RawHeaders = string[];

/** Sends files of a build. */
export class FileResponder {
	constructor(
		private readonly distDir: string,
		private readonly table: Pick<FileTable, "headers">,
		private readonly cache: BodyCache,
	) {}

	/** Answers a GET or HEAD request with a file. */
	async respond(request: IncomingMessage, response: ServerResponse, file: ServedFile): Promise<void> {
		const range = this.findRange(request, file);
		const encoding = range === undefined ? chooseEncoding(request.headers["accept-encoding"], file.encoded) : undefined;
		const variant = (encoding && file.encoded[encoding]) ?? file;
		const tag = encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`;
		const headers: RawHeaders = [...this.listHeaders(file), "ETag", tag];
		const status = evaluateConditions(request.headers, { tag, modified: file.modified });
		if (status !== 200) return void response.writeHead(status, withoutContentType(headers)).end();
		if (range === "unsatisfiable") {
			headers.push("Content-Range", `bytes */${file.bytes}`, "Content-Length", "0");
			return void response.writeHead(416, headers).end();
		}
		const bytes = range ? range.end - range.start + 1 : variant.bytes;
		headers.push("Content-Length", String(bytes));
		if (range) headers.push("Content-Range", `bytes ${range.start}-${range.end}/${file.bytes}`);
		if (encoding) headers.push("Content-Encoding", encoding);
		if (request.method === "HEAD") return void response.writeHead(200, headers).end();
		await this.send(response, variant, headers, range);
	}

	/** Returns the range that a request asks for, of files that are sent in parts, if the client's part is of the same file. */
	private findRange({ method, headers }: IncomingMessage, file: ServedFile) {
		if (!file.hasRanges || method !== "GET" || headers.range === undefined) return undefined;
		const current = { tag: `"${file.etag}"`, modified: file.modified };
		const ifRange = headers["if-range"];
		return isRangeCurrent(typeof ifRange === "string" ? ifRange : undefined, current)
			? parseRange(headers.range, file.bytes)
			: undefined;
	}

	/** Returns the headers of a file that all its responses have. */
	private listHeaders(file: ServedFile): RawHeaders {
		const isEncoded = Object.keys(file.encoded).length > 0;
		const headers: RawHeaders = [];
		let hasVary = false;
		for (const [name, value] of this.table.headers[file.headers] ?? []) {
			const isVary = name === "Vary";
			hasVary ||= isVary;
			headers.push(name, isVary && isEncoded ? `${value}, Accept-Encoding` : value);
		}
		if (isEncoded && !hasVary) headers.push("Vary", "Accept-Encoding");
		if (file.hasRanges) headers.push("Accept-Ranges", "bytes");
		if (file.modified !== undefined) headers.push("Last-Modified", file.modified);
		return headers;
	}

	/** Sends the content of a file, or a range of it. The file is opened before the status is sent, so that errors have their own. */
	private async send(
		response: ServerResponse,
		variant: Variant,
		headers: RawHeaders,
		range?: ByteRange,
	): Promise<void> {
		const status = range ? 206 : 200;
		// After the answers before it on the connection, so that a client that reads none has one file open.
		if (!response.socket) await once(response, "socket");
		const file = path.join(this.distDir, variant.file);
		if (variant.bytes <= MAX_CACHED_FILE) {
			const cached = this.cache.get(file) ?? (await this.cache.read(file));
			return void response.writeHead(status, headers).end(range ? cached.subarray(range.start, range.end + 1) : cached);
		}
		const stream = createReadStream(file, range);
		await new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject));
		response.writeHead(status, headers);
		// A client that leaves ends the stream, which is no error.
		await pipeline(stream, response).catch(() => response.destroy());
	}
}

/** Removes the media type, which a response without content doesn't have. */
function withoutContentType(headers: RawHeaders): RawHeaders {
	const index = headers.indexOf("Content-Type");
	return index < 0 ? headers : headers.toSpliced(index, 2);
}
