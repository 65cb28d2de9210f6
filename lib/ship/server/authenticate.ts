import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/**
 * The headers in which forges send an HMAC of the body by SHA-256, in hexadecimal digits:
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries and https://forgejo.org/docs/latest/user/webhooks/
 */
const SIGNATURES = ["x-hub-signature-256", "x-forgejo-signature", "x-gitea-signature"];
/** The header in which GitLab sends the token itself: https://docs.gitlab.com/user/project/integrations/webhooks/ */
const TOKEN = "x-gitlab-token";

/** Larger bodies of webhooks are refused; GitHub sends no larger ones. */
const MAX_BODY = 25 * 1024 ** 2;

/** Tells whether a request has the token, or a webhook's signature made with it. Reads the body of the request. */
export async function isAuthentic(request: IncomingMessage, token: string): Promise<boolean> {
	const { headers } = request;
	const [, bearer] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "") ?? [];
	const own = bearer ?? readHeader(headers, TOKEN);
	const hmac = createHmac("sha256", token);
	let bytes = 0;
	for await (const chunk of request) {
		bytes += chunk.length;
		if (bytes > MAX_BODY) return false;
		hmac.update(chunk);
	}
	if (own !== undefined) return isEqual(own, token);
	const signature = SIGNATURES.map((name) => readHeader(headers, name)).find((one) => one !== undefined);
	return signature !== undefined && isEqual(signature.replace(/^sha256=/, ""), hmac.digest("hex"));
}

export function isWebhook(headers: IncomingHttpHeaders): boolean {
	return [TOKEN, ...SIGNATURES].some((name) => headers[name] !== undefined);
}

const readHeader = (headers: IncomingHttpHeaders, name: string) => headers[name]?.toString();

function isEqual(a: string, b: string): boolean {
	const [first, second] = [a, b].map((text) => createHash("sha256").update(text).digest());
	return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
