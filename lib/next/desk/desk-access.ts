import { isDeskOrigin } from "@/lib/desk/urls";

/**
 * Returns the response to a request that must not write files; `undefined` if it comes from a page of the desk. Browsers send the origin
 * with every such request. Every route that writes calls this first.
 */
export function refuseWriteRequest({ method, headers }: Pick<Request, "method" | "headers">): Response | undefined {
	const [origin, site] = [headers.get("origin"), headers.get("sec-fetch-site")];
	const isOwn =
		method === "POST" &&
		origin === `http://${headers.get("host")}` &&
		isDeskOrigin(origin) &&
		(site === null || site === "same-origin");
	if (isOwn) return undefined;
	return new Response("The request doesn't come from a page of the desk. Nothing was changed.", { status: 403 });
}
