import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { sendContent } from "./handle-request";
import type { Outcome } from "./rebuilder";

const STATUS = { updated: 200, rejected: 422, failed: 500 } as const;

/**
 * The headers in which forges send an HMAC of the body by SHA-256, in hexadecimal digits:
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries and https://forgejo.org/docs/latest/user/webhooks/
 */
const SIGNATURES = ["x-hub-signature-256", "x-forgejo-signature", "x-gitea-signature"];

/** The header in which GitLab sends the token itself: https://docs.gitlab.com/user/project/integrations/webhooks/ */
const TOKEN = "x-gitlab-token";

/** Larger bodies of webhooks are refused; GitHub sends no larger ones. */
const MAX_BODY = 25 * 1024 ** 2;

export function createRefreshHandler(token: string, refresh: () => Promise<Outcome>) {
	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		if (request.method !== "POST") return respond(response, 405, { error: "Send a POST request." }, { Allow: "POST" });
		if (!(await isAuthentic(request, token))) {
			const error = "Send `REFRESH_TOKEN` as `Authorization: Bearer …`, or as the secret of a webhook.";
			return respond(response, 401, { error }, { "WWW-Authenticate": "Bearer" });
		}
		// A build can take longer than the timeout of inactive connections.
		response.setTimeout(0);
		const outcome = refresh();
		// The sender doesn't wait that long, and would send the request again.
		if (isWebhook(request.headers)) return respond(response, 202, { status: "started" });
		const { status, ...rest } = await outcome;
		respond(response, STATUS[status], { status, ...rest });
	};
}

function respond(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
	sendContent(response, status, `${JSON.stringify(body, null, "\t")}\n`, {
		"Content-Type": "application/json",
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
		"X-Robots-Tag": "noindex",
		...headers,
	});
}

/** Tells whether a request has the token, or a webhook's signature made with it, for which its body is read. */
export async function isAuthentic(request: IncomingMessage, token: string): Promise<boolean> {
	const { headers } = request;
	const [, bearer] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "") ?? [];
	const own = bearer ?? readHeader(headers, TOKEN);
	if (own !== undefined) return isEqual(own, token);
	const signature = SIGNATURES.map((name) => readHeader(headers, name)).find((one) => one !== undefined);
	if (signature === undefined) return false;
	const hmac = createHmac("sha256", token);
	let bytes = 0;
	for await (const chunk of request) {
		bytes += chunk.length;
		if (bytes > MAX_BODY) return false;
		hmac.update(chunk);
	}
	return isEqual(signature.replace(/^sha256=/, ""), hmac.digest("hex"));
}

export function isWebhook(headers: IncomingHttpHeaders): boolean {
	return [TOKEN, ...SIGNATURES].some((name) => headers[name] !== undefined);
}

const readHeader = (headers: IncomingHttpHeaders, name: string) => headers[name]?.toString();

function isEqual(a: string, b: string): boolean {
	const [first, second] = [a, b].map((text) => createHash("sha256").update(text).digest());
	return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
