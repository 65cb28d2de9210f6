import { once } from "node:events";
import { type IncomingHttpHeaders, request as sendRequest } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** A response with all its headers, unlike those of `fetch`, and its decoded body. */
export interface RawResponse {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** What is sent to a URL: `path` in place of what is in the URL. */
interface RawRequest {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
}

/** Sends a request with exactly these headers. */
export async function sendRaw(url: string, request: RawRequest = {}): Promise<RawResponse> {
	const { origin } = new URL(url);
	// The path is sent as it is written, not as a URL is parsed.
	const { method = "GET", path = url.slice(origin.length) || "/", headers = {} } = request;
	const sent = sendRequest(origin, { method, path, headers, agent: false });
	sent.end();
	const [response] = await once(sent, "response");
	const body = await buffer(response);
	return { status: response.statusCode ?? 0, headers: response.headers, body: decode(body, response.headers) };
}

function decode(body: Buffer, headers: IncomingHttpHeaders): Buffer {
	if (body.length === 0) return body;
	if (headers["content-encoding"] === "br") return brotliDecompressSync(body);
	return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}
