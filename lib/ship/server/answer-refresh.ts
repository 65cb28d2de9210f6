import type { IncomingMessage, ServerResponse } from "node:http";
import { isAuthentic, isWebhook } from "./authenticate";
import { sendContent } from "./handle-request";
import type { Outcome } from "./rebuilder";

const STATUS = { updated: 200, rejected: 422, failed: 500 } as const;

/** Limits wrong tokens to this number in this time, in milliseconds; a right one is always accepted. */
const MAX_FAILURES = 10;
const FAILURE_TIME = 60_000;

export function createRefreshHandler(token: string, refresh: () => Promise<Outcome>) {
	let failures = 0;
	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		if (request.method !== "POST") return respond(response, 405, { error: "Send a POST request." }, { Allow: "POST" });
		if (!(await isAuthentic(request, token))) {
			if (failures >= MAX_FAILURES) {
				const error = "There were too many requests without the right token.";
				return respond(response, 429, { error }, { "Retry-After": String(FAILURE_TIME / 1000) });
			}
			failures += 1;
			setTimeout(() => (failures -= 1), FAILURE_TIME).unref();
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
